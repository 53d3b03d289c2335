package koe.survey.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * An event as somebody reports it.
 *
 * @param contact the customer's key in the company's own systems
 */
record EventEntry(
    String contact,
    String type,
    Optional<Instant> at,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    ObjectNode attributes) {

  private static final int LONGEST = 500;
  private static final int LONGEST_TYPE = 100;
  private static final int MOST_DIGITS = 30;

  /** Reads an event; what is wrong is kept as complaints of the body. */
  static EventEntry read(JsonBody body) {
    body.only("contact", "type", "at", "amount", "currency", "attributes");
    String contact = body.text("contact", LONGEST);
    String type = body.text("type", LONGEST_TYPE);
    if (!type.isEmpty() && !type.matches("[\\p{L}\\p{N}_-]+")) {
      body.complain("type", "letters, digits, - and _ are expected");
    }
    body.text("at", 40);
    return new EventEntry(
        contact,
        type,
        body.moment("at"),
        amount(body),
        currency(body),
        body.object("attributes").orElseGet(Json::object));
  }

  private static Optional<BigDecimal> amount(JsonBody body) {
    Optional<JsonNode> amount = body.value("amount");
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    if (!amount.get().isNumber()) {
      body.complain("amount", "a number is expected");
      return Optional.empty();
    }
    BigDecimal value = amount.get().decimalValue();
    if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
      body.complain("amount", "at most " + MOST_DIGITS + " digits are kept");
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static Optional<String> currency(JsonBody body) {
    Optional<String> code = body.optionalText("currency", 3);
    try {
      return code.map(typed -> Currency.getInstance(typed).getCurrencyCode());
    } catch (IllegalArgumentException unknown) {
      body.complain("currency", "a currency such as JPY is expected");
      return Optional.empty();
    }
  }
}
