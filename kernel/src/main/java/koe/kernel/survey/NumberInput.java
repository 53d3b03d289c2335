package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A number as people write it in a form, also with the full-width digits of Japanese input. */
final class NumberInput {

  private static final int LONGEST = 30;
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");

  private NumberInput() {}

  static Optional<JsonNode> parse(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (plain.length() > LONGEST || !NUMBER.matcher(plain).matches()) return Optional.empty();
    BigDecimal number = new BigDecimal(plain);
    return Optional.of(json(number));
  }

  private static JsonNode json(BigDecimal number) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    if (!whole) return json.numberNode(number.doubleValue());
    if (number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
      return json.numberNode(number.intValue());
    }
    return json.numberNode(number.toBigInteger());
  }
}
