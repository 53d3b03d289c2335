package koe.kernel.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How a text is read as a number. */
final class Numbers {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  /**
   * Telephone and customer numbers are no numbers: a leading zero or a long row of digits stays.
   */
  private static final Pattern ANSWERED = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{1,15})?");

  private static final int LONGEST = 300;

  private Numbers() {}

  static OptionalDouble parse(String text) {
    String trimmed = text.strip();
    if (trimmed.length() > LONGEST || !DECIMAL.matcher(trimmed).matches()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Double.parseDouble(trimmed));
  }

  static OptionalDouble parseAnswer(String text) {
    String trimmed = text.strip();
    boolean number = trimmed.length() < LONGEST && ANSWERED.matcher(trimmed).matches();
    return number ? OptionalDouble.of(Double.parseDouble(trimmed)) : OptionalDouble.empty();
  }

  /** As a parser would have read it, so that equal answers are equal nodes. */
  static JsonNode whole(long number) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return number == (int) number ? json.numberNode((int) number) : json.numberNode(number);
  }
}
