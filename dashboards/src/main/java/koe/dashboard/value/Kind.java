package koe.dashboard.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import koe.dashboard.metric.Nps;

/** Some customers, added up. */
record Kind(List<ValueStore.Bought> customers) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  long size() {
    return customers.size();
  }

  BigDecimal revenue() {
    return customers.stream()
        .map(ValueStore.Bought::monetary)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  Optional<BigDecimal> mean() {
    return customers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            revenue().divide(BigDecimal.valueOf(customers.size()), 2, RoundingMode.HALF_EVEN));
  }

  Nps nps() {
    return new Nps(
        customers.stream().mapToLong(ValueStore.Bought::promoters).sum(),
        customers.stream().mapToLong(ValueStore.Bought::passives).sum(),
        customers.stream().mapToLong(ValueStore.Bought::detractors).sum());
  }

  /** In percent; of nothing there is no share. */
  static Optional<Double> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() <= 0
        ? Optional.empty()
        : Optional.of(
            part.multiply(PERCENT).divide(whole, 2, RoundingMode.HALF_EVEN).doubleValue());
  }

  Worth.Group told(String name, Kind all, boolean withheld, Optional<String> filter) {
    return new Worth.Group(
        name,
        size(),
        share(BigDecimal.valueOf(size()), BigDecimal.valueOf(all.size())).orElse(0.0),
        withheld ? Optional.empty() : Optional.of(revenue()),
        withheld ? Optional.empty() : share(revenue(), all.revenue()),
        nps().n(),
        withheld ? Optional.empty() : nps().points().map(Kind::rounded),
        filter);
  }

  Worth.Standing standing(String name, Kind all, boolean withheld) {
    return new Worth.Standing(
        name,
        size(),
        withheld ? Optional.empty() : mean(),
        withheld ? Optional.empty() : share(revenue(), all.revenue()));
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
  }
}
