package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import koe.kernel.json.Json;

/** Texts by language, as a definition holds them. */
public final class Wording {

  private static final String DEFAULT = "default";

  private Wording() {}

  /** The texts as one JSON value, the survey's own language as the one without a mark. */
  public static Optional<JsonNode> json(Map<String, String> texts, String own) {
    ObjectNode all = Json.object();
    texts.forEach(
        (language, text) -> {
          if (!text.isBlank()) all.put(language.equals(own) ? DEFAULT : language, text);
        });
    if (all.isEmpty()) return Optional.empty();
    boolean single = all.size() == 1 && all.has(DEFAULT);
    return Optional.of(single ? TextNode.valueOf(all.get(DEFAULT).textValue()) : all);
  }

  /** Puts the texts into an element, unless there are none. */
  public static void put(ObjectNode element, String key, Map<String, String> texts, String own) {
    json(texts, own).ifPresent(text -> element.set(key, text));
  }

  /** The same value with every text of it changed. */
  public static JsonNode each(JsonNode texts, UnaryOperator<String> change) {
    if (!texts.isObject()) return TextNode.valueOf(change.apply(texts.asText()));
    ObjectNode changed = Json.object();
    texts
        .properties()
        .forEach(text -> changed.put(text.getKey(), change.apply(text.getValue().asText())));
    return changed;
  }

  public static Map<String, String> each(Map<String, String> texts, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    texts.forEach((language, text) -> changed.put(language, change.apply(text)));
    return changed;
  }

  /** Whether definitions can hold texts under this tag. */
  public static boolean isLanguage(String tag) {
    return tag.length() <= 35 && tag.matches("[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*");
  }
}
