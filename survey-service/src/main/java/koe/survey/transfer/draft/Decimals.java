package koe.survey.transfer.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.Optional;

/** Numbers that other systems write as texts. */
public final class Decimals {

  private Decimals() {}

  /** The number, whole if it is; empty if the text is none. */
  public static Optional<JsonNode> read(String written) {
    String text = written.strip();
    if (!text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) return Optional.empty();
    BigDecimal number = new BigDecimal(text);
    boolean whole = number.stripTrailingZeros().scale() <= 0;
    return Optional.of(
        whole && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
            ? JsonNodeFactory.instance.numberNode(number.intValueExact())
            : JsonNodeFactory.instance.numberNode(number));
  }
}
