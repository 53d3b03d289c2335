package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;

/** Values as they are written in expressions. */
final class Literal {

  private Literal() {}

  static String of(JsonNode value) {
    return value.isNumber() ? value.asText() : text(value.asText());
  }

  /** A number if it reads like one. */
  static String of(String written) {
    return written.matches("-?(0|[1-9]\\d{0,14})(\\.\\d{1,9})?") ? written : text(written);
  }

  static String text(String text) {
    return "'" + text.replace("'", "\\'") + "'";
  }
}
