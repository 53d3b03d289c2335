package koe.dashboard.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What customers spent in a time, next to as long a time right before it.
 *
 * @param customers who bought in the time before
 * @param kept how many of them bought again
 * @param before what was spent in the time before
 * @param again what those who had bought before spent now
 * @param earned what new customers spent now who came by themselves or were sent by others
 * @param bought what all other new customers spent now
 */
public record Revenue(
    long customers,
    long kept,
    BigDecimal before,
    BigDecimal again,
    BigDecimal earned,
    BigDecimal bought) {

  private static final int PERCENT = 100;

  /** The share of customers that bought again, in percent; of nobody there is none. */
  Optional<Double> retention() {
    return share(BigDecimal.valueOf(kept), BigDecimal.valueOf(customers));
  }

  /** The share of customers that was lost. New ones do not make up for it. */
  Optional<Double> churn() {
    return share(BigDecimal.valueOf(customers - kept), BigDecimal.valueOf(customers));
  }

  /** Net revenue retention: what the same customers spent now, as a share of before. */
  Optional<Double> netRetention() {
    return share(again, before);
  }

  /** Net revenue retention and earned new customers, less what there was. */
  Optional<Double> earnedGrowth() {
    return share(again.add(earned).subtract(before), before);
  }

  /** The share of all growth that was earned; without growth there is none. */
  Optional<Double> earnedGrowthRatio() {
    BigDecimal growth = again.add(earned).add(bought).subtract(before);
    return growth.signum() > 0
        ? share(again.add(earned).subtract(before), growth)
        : Optional.empty();
  }

  private static Optional<Double> share(BigDecimal part, BigDecimal whole) {
    if (whole.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        part.multiply(BigDecimal.valueOf(PERCENT))
            .divide(whole, MathContext.DECIMAL64)
            .setScale(2, RoundingMode.HALF_EVEN)
            .doubleValue());
  }
}
