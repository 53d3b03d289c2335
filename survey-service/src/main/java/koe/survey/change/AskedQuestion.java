package koe.survey.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import koe.kernel.survey.Choice;
import koe.kernel.survey.Question;

/**
 * A question as answers depend on it.
 *
 * @param choices what can be chosen, by stored value, with the text that was read
 * @param rows the parts that are answered one by one, by their names
 * @param written the question as its author wrote it
 */
record AskedQuestion(
    String name,
    String kind,
    String metric,
    Map<String, JsonText> choices,
    Map<String, JsonText> rows,
    JsonNode written) {

  static AskedQuestion of(Question question, JsonNode written) {
    Map<String, JsonText> choices = new LinkedHashMap<>();
    for (Choice choice : question.choosable()) {
      choices.put(choice.formValue(), new JsonText(choice.text().texts()));
    }
    Map<String, JsonText> rows = new LinkedHashMap<>();
    parts(written).forEach(part -> rows.put(partName(part), JsonText.of(partText(part))));
    return new AskedQuestion(
        question.name(),
        question.kind(),
        question.metric().map(metric -> metric.key()).orElse(""),
        choices,
        rows,
        written);
  }

  private static Stream<JsonNode> parts(JsonNode written) {
    return Stream.of("rows", "columns", "items", "templateElements")
        .flatMap(list -> StreamSupport.stream(written.path(list).spliterator(), false));
  }

  private static String partName(JsonNode part) {
    if (!part.isObject()) return part.asText();
    return part.has("value") ? part.path("value").asText() : part.path("name").asText();
  }

  private static JsonNode partText(JsonNode part) {
    return part.has("text") ? part.path("text") : part.path("title");
  }

  boolean isRating() {
    return kind.equals("rating");
  }

  JsonText title() {
    return JsonText.of(written.path("title"));
  }

  boolean required() {
    return written.path("isRequired").asBoolean(false);
  }

  /** When it is asked, and when an answer is needed, in the words of the author. */
  String conditions() {
    return String.join(
        " / ",
        Stream.of("visibleIf", "enableIf", "requiredIf")
            .map(name -> written.path(name).asText("").trim())
            .filter(condition -> !condition.isEmpty())
            .toList());
  }

  JsonText lowEnd() {
    return JsonText.of(written.path("minRateDescription"));
  }

  JsonText highEnd() {
    return JsonText.of(written.path("maxRateDescription"));
  }

  /** The scale as people say it, such as 0–10. */
  String scale() {
    List<String> values = List.copyOf(choices.keySet());
    return values.isEmpty() ? "" : values.get(0) + "–" + values.get(values.size() - 1);
  }

  /** Whether this is likely the other question under a new name. */
  boolean isLike(AskedQuestion other) {
    return kind.equals(other.kind)
        && !title().isEmpty()
        && title().isSame(other.title())
        && choices.keySet().equals(other.choices.keySet());
  }
}
