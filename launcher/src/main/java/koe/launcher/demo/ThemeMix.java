package koe.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** What customers have on their minds when they answer a survey in a certain mood. */
final class ThemeMix {

  private static final int FIRST_WEIGHT = 2;

  private final List<List<String>> rows;
  private final Story story;

  ThemeMix(String template, Story story) {
    this.rows =
        Sheet.read("themes.tsv").stream().filter(row -> row.get(0).equals(template)).toList();
    this.story = story;
  }

  String theme(Mood mood, LocalDate day, Dice dice) {
    double[] weights =
        rows.stream()
            .mapToDouble(
                row ->
                    Double.parseDouble(row.get(FIRST_WEIGHT + mood.column()))
                        * story.weight(row.get(1), mood, day))
            .toArray();
    return rows.get(dice.index(weights)).get(1);
  }
}
