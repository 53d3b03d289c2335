package koe.dashboard.metric;

import java.util.Arrays;
import java.util.Optional;

/** What Koe measures. */
public enum Metric {
  /** Promoters less detractors. */
  NPS("nps", 0) {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      return Nps.of(distribution).estimate();
    }
  },
  /** Satisfaction: the share of the two highest grades. */
  CSAT("csat", 1) {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      long satisfied = distribution.count(grade -> grade.value() >= grade.best() - 1);
      return new Proportion(satisfied, distribution.n()).estimate();
    }
  },
  /** Customer effort, version 2.0: the share that agrees that it was easy, 5 to 7 of 7. */
  CES("ces", 1) {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      long easy = distribution.count(grade -> 2 * grade.value() > grade.best() + 1);
      return new Proportion(easy, distribution.n()).estimate();
    }
  };

  private final String word;
  private final int least;

  Metric(String word, int least) {
    this.word = word;
    this.least = least;
  }

  /** What the answers say of this measure; without answers there is no value. */
  abstract Optional<Estimate> estimate(Distribution distribution);

  /** The word in the API and in the database. */
  public String word() {
    return word;
  }

  int least() {
    return least;
  }

  static Optional<Metric> of(String word) {
    return Arrays.stream(values()).filter(metric -> metric.word.equals(word)).findFirst();
  }
}
