package koe.dashboard.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What customers are expected to spend within the days to come.
 *
 * @param state {@code shown}; {@code notEnough} with too few customers who came back
 * @param customers who bought at all
 * @param repeating who bought on more than one day
 * @param days the time that is looked at, from now
 * @param value the sum of what all are expected to spend
 * @param excluded purchases without an amount or in another currency
 */
public record LifetimeValue(
    String type,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> currency,
    String method,
    String state,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Parameters> parameters,
    long customers,
    long repeating,
    int days,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<BigDecimal> value,
    long excluded,
    List<Customer> items,
    Optional<String> next) {

  /** Whether there are enough customers who came back to expect anything. */
  public boolean isShown() {
    return state.equals("shown");
  }

  /** The customers of whom most is expected. */
  public List<Customer> best(int most) {
    return items.stream()
        .sorted(Comparator.comparing(Customer::value).reversed())
        .limit(most)
        .toList();
  }

  static final String METHOD =
      "BG/NBD (Fader, Hardie and Lee 2005) in weeks, days with a purchase counted once; value ="
          + " expected purchases * the customer's mean amount a day";

  /** The parameters of BG/NBD. */
  public record Parameters(double r, double alpha, double a, double b) {}

  /**
   * One customer.
   *
   * @param repeats days with a purchase after the first
   * @param staying how probable it is that they have not left, 0 to 1
   * @param purchases expected within the time
   * @param value what they are expected to spend
   */
  public record Customer(
      String contact,
      long repeats,
      long quietDays,
      double staying,
      double purchases,
      BigDecimal mean,
      BigDecimal value) {}
}
