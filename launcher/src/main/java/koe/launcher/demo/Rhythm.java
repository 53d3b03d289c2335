package koe.launcher.demo;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** When people answer: less on Sundays, more before the holidays, mostly at noon and at night. */
final class Rhythm {

  static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final double[] WEEKDAYS = {0.95, 1.15, 1.20, 1.10, 1.05, 0.80, 0.65};
  private static final double[] MONTHS = {
    0.90, 0.95, 1.10, 1.05, 0.85, 1.00, 1.10, 0.75, 1.00, 1.05, 1.15, 1.35
  };
  private static final double[] HOURS = {
    1, 0.5, 0.2, 0.1, 0.1, 0.3, 1, 3, 5, 5, 5, 5, 9, 6, 4, 4, 4, 5, 6, 8, 10, 10, 7, 3
  };
  private static final double GROWTH = 0.35;

  private final List<LocalDate> days;
  private final double[] weights;

  Rhythm(LocalDate firstDay, int length) {
    this.days = IntStream.range(0, length).mapToObj(firstDay::plusDays).toList();
    this.weights = IntStream.range(0, length).mapToDouble(this::weight).toArray();
  }

  private double weight(int index) {
    LocalDate day = days.get(index);
    double season = MONTHS[day.getMonthValue() - 1];
    double week = WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    return season * week * (1 + GROWTH * index / days.size());
  }

  OffsetDateTime moment(Dice dice) {
    return days.get(dice.index(weights))
        .atTime(dice.index(HOURS), dice.below(60), dice.below(60))
        .atZone(ZONE)
        .toOffsetDateTime();
  }
}
