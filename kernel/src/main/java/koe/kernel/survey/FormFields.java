package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;

/** How the strings that an HTML form sends become answers. */
final class FormFields {

  private FormFields() {}

  /** The text written; browsers send line ends as CR LF. */
  static Optional<JsonNode> written(List<String> fields) {
    return fields.stream()
        .filter(field -> !field.isBlank())
        .findFirst()
        .map(field -> TextNode.valueOf(field.replace("\r\n", "\n").strip()));
  }

  /** The choice with this value; a value that nobody offered stays, so that it is refused. */
  static Optional<JsonNode> chosen(List<String> fields, List<Choice> choices) {
    return fields.stream()
        .filter(field -> !field.isEmpty())
        .findFirst()
        .map(field -> value(field, choices));
  }

  private static JsonNode value(String field, List<Choice> choices) {
    return choices.stream()
        .filter(choice -> choice.formValue().equals(field))
        .map(Choice::value)
        .findFirst()
        .orElseGet(() -> TextNode.valueOf(field));
  }
}
