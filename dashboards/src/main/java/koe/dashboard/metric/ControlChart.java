package koe.dashboard.metric;

import java.util.List;

/**
 * Between which values a period is usual: Laney's p' chart. Three standard errors of so many
 * answers to either side, made wider by how much the periods differ from one to the next more than
 * chance lets them; with many answers plain limits would call every week unusual.
 *
 * @param centre the value of all periods but the newest, taken together
 * @param error the standard error of one answer
 * @param unrest 1 if the periods differ as chance lets them, more if they differ more
 */
record ControlChart(double centre, double error, double unrest) {

  /** From fewer earlier periods nobody knows what is usual. */
  static final int FEWEST = 8;

  private static final double SIGMAS = 3;

  /** The mean distance of two neighbours that differ by chance alone, in standard errors. */
  private static final double NEIGHBOURS = 1.128;

  /** The value of a period and over how many answers. */
  record Point(double value, long n) {}

  static ControlChart of(double centre, double error, List<Point> earlier) {
    double apart = 0;
    for (int i = 1; i < earlier.size(); i++) {
      apart +=
          Math.abs(
              standardised(centre, error, earlier.get(i))
                  - standardised(centre, error, earlier.get(i - 1)));
    }
    double unrest = apart / Math.max(1, earlier.size() - 1) / NEIGHBOURS;
    return new ControlChart(centre, error, Math.max(1, unrest));
  }

  private static double standardised(double centre, double error, Point point) {
    return (point.value() - centre) / (error / Math.sqrt((double) point.n()));
  }

  /** Between which values so many answers are usual. */
  Interval usual(long n) {
    return Interval.around(centre, SIGMAS * unrest * error / Math.sqrt((double) n));
  }
}
