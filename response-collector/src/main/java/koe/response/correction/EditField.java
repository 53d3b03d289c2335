package koe.response.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;
import koe.kernel.survey.Choice;
import koe.kernel.survey.Question;

/**
 * An answer as staff change it in a form.
 *
 * @param key of the answer in the response
 * @param values what is chosen or written now, as a form sends it
 */
public record EditField(
    Question question,
    String key,
    String title,
    Kind kind,
    List<Option> options,
    List<String> values) {

  /** How it is asked for. */
  public enum Kind {
    ONE,
    SEVERAL,
    LINE,
    TEXT,
    JSON
  }

  /** Something that can be chosen. */
  public record Option(String value, String text) {}

  public EditField {
    options = List.copyOf(options);
    values = List.copyOf(values);
  }

  static Option option(Choice choice, String language) {
    return new Option(choice.formValue(), choice.textIn(language));
  }

  /** The value of an answer as a form sends it. */
  static List<String> values(Optional<JsonNode> answer, Kind kind) {
    if (answer.isEmpty()) {
      return List.of();
    }
    JsonNode value = answer.get();
    return switch (kind) {
      case JSON -> List.of(Json.write(value));
      case SEVERAL ->
          StreamSupport.stream(value.spliterator(), false).map(EditField::written).toList();
      default -> List.of(written(value));
    };
  }

  private static String written(JsonNode value) {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  /** The field with what somebody typed. */
  EditField typed(List<String> sent) {
    return new EditField(question, key, title, kind, options, sent);
  }

  /** Whether something else was sent than what stands there. */
  boolean isChanged(List<String> sent) {
    return !plain(sent).equals(plain(values));
  }

  private static List<String> plain(List<String> sent) {
    return sent.stream()
        .map(text -> text.replace("\r\n", "\n"))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** The answer that was sent; empty where it is taken back. */
  Optional<JsonNode> answer(List<String> sent) {
    List<String> given = plain(sent);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (kind == Kind.JSON) {
      return Optional.of(Json.parse(given.get(0).getBytes(StandardCharsets.UTF_8)));
    }
    if (!key.equals(question.key())) {
      return Optional.of(TextNode.valueOf(given.get(0)));
    }
    return question.fromForm(given);
  }
}
