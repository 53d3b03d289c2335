package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import koe.kernel.expression.Value;

/** What is asked for in one line, and how a browser asks for it. */
public enum InputType {
  TEXT(""),
  EMAIL(""),
  URL(""),
  TEL(""),
  COLOR(""),
  NUMBER(""),
  RANGE(""),
  DATE("2026-01-31"),
  DATETIME_LOCAL("2026-01-31T09:00"),
  TIME("09:00"),
  MONTH("2026-01"),
  WEEK("2026-W05");

  private static final Pattern EMAIL_ADDRESS =
      Pattern.compile(
          "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\".]+(\\.[^\\s@<>()\\[\\],;:\\\\\".]+)+");
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern COLOR_CODE = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final Pattern WEEK_OF_YEAR = Pattern.compile("\\d{4}-W(0[1-9]|[1-4]\\d|5[0-3])");

  private static final int DAY = 10;
  private static final int LONGEST_EMAIL = 254;

  private final String example;

  InputType(String example) {
    this.example = example;
  }

  /** The name in definitions and in HTML. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<InputType> named(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }

  public boolean isNumber() {
    return this == NUMBER || this == RANGE;
  }

  boolean isTime() {
    return !example.isEmpty();
  }

  Optional<Message> refusal(JsonNode answer) {
    return switch (this) {
      case EMAIL -> unless(isEmail(answer.asText()), Message.of("notEmail"));
      case URL -> unless(WEB_ADDRESS.matcher(answer.asText()).matches(), Message.of("notUrl"));
      case COLOR -> unless(COLOR_CODE.matcher(answer.asText()).matches(), Message.of("notColor"));
      case TEXT, TEL -> Optional.empty();
      case NUMBER, RANGE -> unless(Double.isFinite(answer.doubleValue()), Message.of("notNumber"));
      case DATE, DATETIME_LOCAL, TIME, MONTH, WEEK ->
          unless(isReadable(answer.asText()), Message.of("notWhen", example));
    };
  }

  /** Dates and times are written so that the order of their texts is their order in time. */
  Optional<Message> outOfBounds(JsonNode answer, Optional<JsonNode> min, Optional<JsonNode> max) {
    if (!isNumber() && !isTime()) return Optional.empty();
    String below = isNumber() ? "tooSmall" : "tooEarly";
    String above = isNumber() ? "tooLarge" : "tooLate";
    return min.filter(bound -> compare(answer, bound) < 0)
        .map(bound -> Message.of(below, bound.asText()))
        .or(
            () ->
                max.filter(bound -> compare(answer, bound) > 0)
                    .map(bound -> Message.of(above, bound.asText())));
  }

  /** A bound that was worked out, as far as it is one. */
  Optional<JsonNode> bound(Value value) {
    if (isNumber()) return value.number().stream().mapToObj(n -> Value.of(n).toJson()).findFirst();
    String text = value.text();
    Optional<JsonNode> bound =
        Optional.of(
            TextNode.valueOf(
                this == DATETIME_LOCAL && text.length() == DAY ? text + "T00:00" : text));
    return bound.filter(json -> isTime() && refusal(json).isEmpty());
  }

  static boolean isEmail(String text) {
    return text.length() <= LONGEST_EMAIL && EMAIL_ADDRESS.matcher(text).matches();
  }

  private int compare(JsonNode answer, JsonNode bound) {
    return isNumber()
        ? answer.decimalValue().compareTo(bound.decimalValue())
        : answer.asText().compareTo(bound.asText());
  }

  private boolean isReadable(String text) {
    if (this == WEEK) return WEEK_OF_YEAR.matcher(text).matches();
    try {
      switch (this) {
        case DATE -> LocalDate.parse(text);
        case DATETIME_LOCAL -> LocalDateTime.parse(text);
        case TIME -> LocalTime.parse(text, DateTimeFormatter.ISO_LOCAL_TIME);
        default -> YearMonth.parse(text);
      }
      return true;
    } catch (DateTimeException notADate) {
      return false;
    }
  }

  private static Optional<Message> unless(boolean right, Message message) {
    return right ? Optional.empty() : Optional.of(message);
  }
}
