package koe.dashboard.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
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
record LifetimeValue(
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

  static final String METHOD =
      "BG/NBD (Fader, Hardie and Lee 2005) in weeks, days with a purchase counted once; value ="
          + " expected purchases * the customer's mean amount a day";

  /** The parameters of BG/NBD. */
  record Parameters(double r, double alpha, double a, double b) {}

  /**
   * One customer.
   *
   * @param repeats days with a purchase after the first
   * @param staying how probable it is that they have not left, 0 to 1
   * @param purchases expected within the time
   * @param value what they are expected to spend
   */
  record Customer(
      String contact,
      long repeats,
      long quietDays,
      double staying,
      double purchases,
      BigDecimal mean,
      BigDecimal value) {}
}
