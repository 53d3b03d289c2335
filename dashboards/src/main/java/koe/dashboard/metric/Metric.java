package koe.dashboard.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** What Koe measures. A mean is another measure than a share and has another name. */
public enum Metric {
  /** Promoters less detractors. */
  NPS("nps", "nps", 0, 100, "(promoters - detractors) / n, in points") {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      return Nps.of(distribution).estimate();
    }
  },
  /** Satisfaction: the share of the two highest grades. */
  CSAT("csat", "csat", 1, 100, "answers with one of the two highest grades / n, in percent") {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      long satisfied = distribution.count(grade -> grade.value() >= grade.best() - 1);
      return new Proportion(satisfied, distribution.n()).estimate();
    }
  },
  /** Customer effort, version 2.0: the share that agrees that it was easy, 5 to 7 of 7. */
  CES("ces", "ces", 1, 100, "answers above the middle of the scale (5 to 7 of 7) / n, in percent") {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      long easy = distribution.count(grade -> 2 * grade.value() > grade.best() + 1);
      return new Proportion(easy, distribution.n()).estimate();
    }
  },
  /** The mean grade of satisfaction. */
  CSAT_MEAN("csat-mean", "csat", 1, 1, "sum of grades / n") {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      return Mean.of(distribution);
    }
  },
  /** The mean grade of effort. */
  CES_MEAN("ces-mean", "ces", 1, 1, "sum of grades / n") {
    @Override
    Optional<Estimate> estimate(Distribution distribution) {
      return Mean.of(distribution);
    }
  };

  private final String word;
  private final String asked;
  private final int least;
  private final int factor;
  private final String formula;

  Metric(String word, String asked, int least, int factor, String formula) {
    this.word = word;
    this.asked = asked;
    this.least = least;
    this.factor = factor;
    this.formula = formula;
  }

  /** What the answers say of this measure; without answers there is no value. */
  abstract Optional<Estimate> estimate(Distribution distribution);

  /** Whether one answer counts for the metric (1), against it (-1), or neither. */
  int standing(int value, int best) {
    return estimate(new Distribution().add(value, best, 1))
        .map(alone -> (int) Math.signum(alone.value() - (this == NPS ? 0 : 0.5)))
        .orElse(0);
  }

  /** The word in the API. */
  public String word() {
    return word;
  }

  /** The word by which questions ask for it, in definitions and in the database. */
  public String asked() {
    return asked;
  }

  int least() {
    return least;
  }

  /** What a share of one is shown as. */
  public int factor() {
    return factor;
  }

  /** A value as it is shown, made a fraction again. */
  Fraction fraction(BigDecimal shown) {
    BigDecimal scaled = shown.setScale(Math.max(0, shown.scale()));
    return new Fraction(
        scaled.unscaledValue(),
        BigInteger.TEN.pow(scaled.scale()).multiply(BigInteger.valueOf(factor)));
  }

  String formula() {
    return formula;
  }

  public static Optional<Metric> of(String word) {
    return Arrays.stream(values()).filter(metric -> metric.word.equals(word)).findFirst();
  }
}
