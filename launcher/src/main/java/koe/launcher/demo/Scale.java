package koe.launcher.demo;

import java.util.Arrays;
import koe.kernel.survey.Metric;

/** How people use the scale of a metric: which ratings a mood gives, and how often each. */
enum Scale {
  NPS(0, 7, 9, 0),
  CSAT(1, 3, 4, 0.20),
  CES(1, 4, 6, 0.12);

  private final int lowest;
  private final int lukewarmFrom;
  private final int pleasedFrom;
  private final double kindness;

  Scale(int lowest, int lukewarmFrom, int pleasedFrom, double kindness) {
    this.lowest = lowest;
    this.lukewarmFrom = lukewarmFrom;
    this.pleasedFrom = pleasedFrom;
    this.kindness = kindness;
  }

  static Scale of(Metric metric) {
    return valueOf(metric.name());
  }

  /** By how much likelier people are pleased here than on the scale of NPS. */
  double kindness() {
    return kindness;
  }

  int rating(Mood mood, Dice dice) {
    double[] weights = weights();
    int above = lowest + weights.length;
    return switch (mood) {
      case PLEASED -> rating(pleasedFrom, above, weights, dice);
      case LUKEWARM -> rating(lukewarmFrom, pleasedFrom, weights, dice);
      case ANNOYED -> rating(lowest, lukewarmFrom, weights, dice);
    };
  }

  private int rating(int from, int to, double[] weights, Dice dice) {
    return from + dice.index(Arrays.copyOfRange(weights, from - lowest, to - lowest));
  }

  /** How common each rating is among the ratings of the same mood, from the lowest. */
  private double[] weights() {
    return switch (this) {
      case NPS -> new double[] {6, 3, 6, 10, 11, 32, 32, 40, 60, 40, 60};
      case CSAT -> new double[] {4, 6, 10, 50, 50};
      case CES -> new double[] {2, 3, 5, 4, 6, 55, 45};
    };
  }
}
