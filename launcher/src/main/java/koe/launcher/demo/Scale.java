package koe.launcher.demo;

import java.util.Arrays;
import koe.kernel.survey.Metric;

/** How people use the scale of a metric: which ratings a mood gives, and how often each. */
enum Scale {
  NPS(0, 7, 9, 0, 6, 3, 6, 10, 11, 32, 32, 40, 60, 40, 60),
  CSAT(1, 3, 4, 0.20, 4, 6, 10, 50, 50),
  CES(1, 4, 6, 0.12, 2, 3, 5, 4, 6, 55, 45);

  private final int lowest;
  private final int lukewarmFrom;
  private final int pleasedFrom;
  private final double kindness;
  private final double[] weights;

  /**
   * A scale.
   *
   * @param kindness by how much likelier people are pleased here than on the scale of NPS
   * @param weights how common each rating is among the ratings of the same mood
   */
  Scale(int lowest, int lukewarmFrom, int pleasedFrom, double kindness, double... weights) {
    this.lowest = lowest;
    this.lukewarmFrom = lukewarmFrom;
    this.pleasedFrom = pleasedFrom;
    this.kindness = kindness;
    this.weights = weights;
  }

  static Scale of(Metric metric) {
    return valueOf(metric.name());
  }

  double kindness() {
    return kindness;
  }

  int rating(Mood mood, Dice dice) {
    int from = mood == Mood.PLEASED ? pleasedFrom : mood == Mood.LUKEWARM ? lukewarmFrom : lowest;
    int to =
        mood == Mood.PLEASED
            ? lowest + weights.length
            : mood == Mood.LUKEWARM ? pleasedFrom : lukewarmFrom;
    return from + dice.index(Arrays.copyOfRange(weights, from - lowest, to - lowest));
  }
}
