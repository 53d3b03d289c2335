package koe.dashboard.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Whether customers stay and spend more. Shares are percentages; what is divided by nothing is not
 * defined and left out.
 *
 * @param from the first day of the time
 * @param to the first day after it
 * @param customers who bought in as long a time right before
 * @param retention how many of them bought again; {@code churn} is the rest
 * @param netRevenueRetention what they spent now, of what they spent before
 * @param earnedGrowth that, and new customers who came without being bought, less 100; only if it
 *     was told which those are
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Retention(
    String type,
    Optional<String> currency,
    LocalDate from,
    LocalDate to,
    long customers,
    Optional<Double> retention,
    Optional<Double> churn,
    BigDecimal revenueBefore,
    BigDecimal revenue,
    Optional<Double> netRevenueRetention,
    Optional<Double> earnedGrowth,
    Optional<Double> earnedGrowthRatio) {

  static Retention of(
      String type,
      Optional<String> currency,
      LocalDate from,
      LocalDate to,
      Revenue revenue,
      boolean knowsEarned) {
    return new Retention(
        type,
        currency,
        from,
        to,
        revenue.customers(),
        revenue.retention(),
        revenue.churn(),
        revenue.before(),
        revenue.again().add(revenue.earned()).add(revenue.bought()),
        revenue.netRetention(),
        revenue.earnedGrowth().filter(it -> knowsEarned),
        revenue.earnedGrowthRatio().filter(it -> knowsEarned));
  }
}
