package koe.launcher.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What the year tells: customers grow a little happier month by month, but four months before its
 * end deliveries go wrong for five weeks, and it takes two more until people are over it.
 */
final class Story {

  static final int DAYS = 365;

  private static final int TROUBLE_STARTS = 139;
  private static final int TROUBLE_ENDS = 101;
  private static final double DAYS_TO_FEEL_IT = 5;
  private static final double DAYS_TO_FORGET = 12;
  private static final Map<String, Double> FAVOUR_OF_PLAN =
      Map.of("free", -0.06, "standard", 0.0, "pro", 0.13, "enterprise", 0.04);
  private static final Map<String, Double> TOPICS_OF_TROUBLE =
      Map.of("delivery", 14.0, "communication", 5.0, "support", 1.5, "waiting", 1.5);

  private final LocalDate lastDay;

  Story(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  LocalDate firstDay() {
    return lastDay.minusDays(DAYS - 1L);
  }

  /** How bad deliveries are on a day, from 0 to 1. */
  double trouble(LocalDate day) {
    long before = ChronoUnit.DAYS.between(day, lastDay);
    double felt = (TROUBLE_STARTS - before) / DAYS_TO_FEEL_IT;
    double left = 1 - (TROUBLE_ENDS - before) / DAYS_TO_FORGET;
    return Math.max(0, Math.min(1, Math.min(felt, left)));
  }

  Mood mood(LocalDate day, String plan, Scale scale, Dice dice) {
    double progress = ChronoUnit.DAYS.between(firstDay(), day) / (double) DAYS;
    double favour = FAVOUR_OF_PLAN.getOrDefault(plan, 0.0) + scale.kindness();
    double pleased = 0.37 + 0.11 * progress + favour - 0.22 * trouble(day);
    double annoyed = 0.30 - 0.08 * progress - favour * 0.6 + 0.27 * trouble(day);
    return Mood.thrown(dice, pleased, Math.max(0.05, 1 - pleased - annoyed), annoyed);
  }

  /** How much more a theme is on people's minds than on other days. */
  double weight(String theme, Mood mood, LocalDate day) {
    double extra = mood == Mood.PLEASED ? 0 : TOPICS_OF_TROUBLE.getOrDefault(theme, 0.0);
    return 1 + extra * trouble(day);
  }
}
