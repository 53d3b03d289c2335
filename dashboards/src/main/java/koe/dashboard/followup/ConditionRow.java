package koe.dashboard.followup;

import java.util.List;
import java.util.Optional;

/**
 * A condition as it is put together from three fields of a form.
 *
 * @param field what is looked at
 * @param operator how it is compared
 * @param value with what
 */
record ConditionRow(String field, String operator, String value) {

  /** What can be looked at without writing an expression. */
  static final List<String> FIELDS =
      List.of("nps", "csat", "ces", "sentiment", "themes", "text", "language", "channel", "survey");

  static final List<String> OPERATORS =
      List.of("<=", ">=", "=", "<>", "contains", "notcontains", "empty", "notempty");

  /** The condition in the expression language; empty for a row that was left out. */
  Optional<String> expression() {
    if (!FIELDS.contains(field) || !OPERATORS.contains(operator)) {
      return Optional.empty();
    }
    if (operator.endsWith("empty")) {
      return Optional.of("{" + field + "} " + operator);
    }
    return value.isBlank()
        ? Optional.empty()
        : Optional.of("{" + field + "} " + operator + " " + literal(value.strip()));
  }

  private static String literal(String value) {
    if (value.matches("-?[0-9]{1,9}([.][0-9]{1,9})?")) {
      return value;
    }
    // A backslash means itself unless a quote follows; so none may stand at the end.
    return "'" + value.replaceAll("\\\\+$", "").replaceAll("(['\"])", "\\\\$1") + "'";
  }
}
