package koe.dashboard.metric;

/** Where the true value lies with 95 % confidence. */
public record Interval(double low, double high) {

  static Interval around(double centre, double margin) {
    return new Interval(centre - margin, centre + margin);
  }

  /** Ends beyond what a measure can be are moved to what it can be. */
  Interval clipped(double least, double most) {
    return new Interval(Math.max(least, low), Math.min(most, high));
  }

  Interval times(double factor) {
    return new Interval(low * factor, high * factor);
  }
}
