package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * How a value that was worked out is written.
 *
 * @param style `none`, `decimal`, `currency`, `percent` or `date`
 * @param format a text with `{0}` where the value stands; empty for the value alone
 */
public record Display(
    String style,
    LocalizedText format,
    String currency,
    Optional<Integer> leastDigits,
    Optional<Integer> mostDigits,
    Optional<Integer> precision,
    boolean grouping) {

  private static final int DIGITS = 3;

  String shown(JsonNode value, String language) {
    String text = value.isNumber() ? number(value.decimalValue(), language) : value.asText();
    String frame = format.in(language);
    return frame.isEmpty() ? text : frame.replace("{0}", text);
  }

  private String number(BigDecimal value, String language) {
    BigDecimal number =
        precision.map(digits -> value.setScale(digits, RoundingMode.HALF_UP)).orElse(value);
    if (style.equals("none") || style.equals("date")) return plain(number);
    NumberFormat formatter = formatter(Locale.forLanguageTag(language));
    formatter.setGroupingUsed(grouping);
    formatter.setRoundingMode(RoundingMode.HALF_UP);
    leastDigits.ifPresent(formatter::setMinimumFractionDigits);
    mostDigits.ifPresent(formatter::setMaximumFractionDigits);
    return formatter.format(number);
  }

  private NumberFormat formatter(Locale locale) {
    if (style.equals("percent")) return NumberFormat.getPercentInstance(locale);
    if (style.equals("currency")) {
      NumberFormat money = NumberFormat.getCurrencyInstance(locale);
      money.setCurrency(Currency.getInstance(currency));
      int digits = Currency.getInstance(currency).getDefaultFractionDigits();
      money.setMinimumFractionDigits(digits);
      money.setMaximumFractionDigits(digits);
      return money;
    }
    NumberFormat decimal = NumberFormat.getNumberInstance(locale);
    decimal.setMaximumFractionDigits(DIGITS);
    return decimal;
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
