package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers to choose from, with the special ones at the end.
 *
 * @param special `none`, `refused`, `dontknow` and `other`, as far as they are offered
 * @param carried set where the choices are those of another question, and none are listed
 * @param order `none`, `asc`, `desc` or `random`
 */
public record Choices(
    List<Choice> listed,
    List<Choice> special,
    String order,
    LocalizedText otherPlaceholder,
    Optional<Carry> carried) {

  static final String NONE = "none";
  static final String OTHER = "other";

  /** All that can be chosen, in the order of the definition. */
  public List<Choice> all() {
    return Stream.concat(listed.stream(), special.stream()).toList();
  }

  /** Whether a respondent may write an answer of their own. */
  public boolean hasOther() {
    return special.stream().anyMatch(choice -> isOther(choice.value()));
  }

  static boolean isOther(JsonNode value) {
    return value.equals(TextNode.valueOf(OTHER));
  }

  Optional<Choice> choice(JsonNode value) {
    JsonNode wanted = exact(value);
    return all().stream().filter(choice -> choice.value().equals(wanted)).findFirst();
  }

  /** Whether this can be chosen at all; for choices of another question, whether it looks so. */
  boolean has(JsonNode value) {
    return choice(value).isPresent() || isCarried(value);
  }

  private boolean isCarried(JsonNode value) {
    return carried.isPresent() && value.isValueNode() && WrittenText.isStorable(value.asText());
  }

  Optional<Message> refusalOfSeveral(JsonNode answer) {
    if (!answer.isArray()) return Optional.of(Message.of("notAList"));
    Set<JsonNode> known = all().stream().map(Choice::value).collect(Collectors.toSet());
    Set<JsonNode> chosen = new HashSet<>();
    for (JsonNode item : answer) {
      JsonNode value = exact(item);
      boolean choosable = known.contains(value) || isCarried(value);
      if (!choosable) return Optional.of(Message.of("notAChoice"));
      if (!chosen.add(value)) return Optional.of(Message.of("chosenTwice"));
    }
    boolean alone = chosen.size() < 2 || chosen.stream().noneMatch(this::excludesOthers);
    return alone ? Optional.empty() : Optional.of(Message.of("noneAlone"));
  }

  private boolean excludesOthers(JsonNode value) {
    return !isOther(value) && special.stream().anyMatch(choice -> choice.value().equals(value));
  }

  /**
   * The same value as one kind of node, whatever parser it comes from: 1 is a choice where 1 is
   * offered, and 1.0 and "1" are not.
   */
  static JsonNode exact(JsonNode value) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (!value.isNumber()) return value;
    if (!value.isIntegralNumber()) return json.numberNode(value.doubleValue());
    return value.canConvertToInt()
        ? json.numberNode(value.intValue())
        : json.numberNode(value.bigIntegerValue());
  }

  /** The values that stand twice, as a form would send them, by their place. */
  static Map<Integer, String> repeated(List<Choice> choices) {
    Map<String, Integer> seen = new HashMap<>();
    Map<Integer, String> repeated = new HashMap<>();
    for (int i = 0; i < choices.size(); i++) {
      String value = choices.get(i).formValue();
      if (Objects.nonNull(seen.putIfAbsent(value, i))) repeated.put(i, value);
    }
    return repeated;
  }
}
