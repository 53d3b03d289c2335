package koe.kernel.text;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates, times and numbers as a reader of one language and time zone expects them. */
public final class Formats {

  private final Language language;
  private final ZoneId zone;

  public Formats(Language language, ZoneId zone) {
    this.language = language;
    this.zone = zone;
  }

  public String date(LocalDate date) {
    return formatter("yyyy年M月d日", "d MMM yyyy").format(date);
  }

  public String date(Instant moment) {
    return date(moment.atZone(zone).toLocalDate());
  }

  public String dateTime(Instant moment) {
    return formatter("yyyy年M月d日 H:mm", "d MMM yyyy, HH:mm").format(moment.atZone(zone));
  }

  /** A whole number with the marks of the language. */
  public String count(long number) {
    return NumberFormat.getIntegerInstance(language.locale()).format(number);
  }

  /** A score with one decimal and its sign, such as +12.3. */
  public String signed(double value) {
    return (value > 0 ? "+" : "") + decimal(value);
  }

  public String decimal(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(language.locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  public ZoneId zone() {
    return zone;
  }

  private DateTimeFormatter formatter(String japanese, String english) {
    return DateTimeFormatter.ofPattern(
        language == Language.JAPANESE ? japanese : english, language.locale());
  }
}
