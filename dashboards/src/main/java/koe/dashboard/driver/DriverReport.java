package koe.dashboard.driver;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which ratings drive a metric.
 *
 * @param n people who answered everything that is compared
 * @param incomplete people who scored, and left one of the ratings out
 * @param state {@code shown}; {@code notEnough} with fewer than ten people for each driver; {@code
 *     noDrivers} without other ratings
 * @param explained the share of the score's variance, 0 to 1, that all drivers explain together
 * @param noiseFloor the weight, 0 to 1, that pure noise reaches once in twenty times
 * @param method how importance was found, for charts to say
 */
public record DriverReport(
    String metric,
    UUID survey,
    long n,
    long incomplete,
    String state,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> explained,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> noiseFloor,
    String method,
    List<Driver> items) {

  private static final int PERCENT = 100;
  static final String METHOD =
      "shapley: average gain of R2 over all orders (LMG); relativeWeight: Johnson 2000, interval"
          + " and pValue from "
          + Bootstrap.DRAWS
          + " draws against noise, adjusted by Benjamini-Hochberg";

  /**
   * One rating.
   *
   * @param performance how good it is, 0 to 100 on its own scale
   * @param correlation with the score, -1 to 1; importance itself has no sign
   * @param shapley its share of the explained variance; empty where there are too many drivers
   * @param importance its relative weight as a share of all, 0 to 100
   * @param quadrant {@code improve}, {@code keep}, {@code watch} or {@code maintain}; {@code
   *     unclear} where noise weighs as much
   */
  public record Driver(
      String question,
      double performance,
      double correlation,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> shapley,
      double relativeWeight,
      Bounds ci,
      double importance,
      double pValue,
      boolean significant,
      String quadrant) {

    /** The share of the score's differences that goes with it, in percent. */
    public double explains() {
      return PERCENT * relativeWeight;
    }

    public double explainsAtLeast() {
      return PERCENT * ci.low();
    }

    public double explainsAtMost() {
      return PERCENT * ci.high();
    }
  }

  /** Where the relative weight lies with 95 % confidence. */
  public record Bounds(double low, double high, double level) {}

  /** Whether drivers are told at all. */
  public boolean isShown() {
    return state.equals("shown");
  }

  /** How much of the score's differences all drivers explain together, in percent. */
  public double explains() {
    return PERCENT * explained.orElse(0.0);
  }

  /** What noise alone would explain, in percent. */
  public double noise() {
    return PERCENT * noiseFloor.orElse(0.0);
  }

  /** What a driver of average importance explains, in percent. */
  public double average() {
    return items.isEmpty()
        ? 0
        : items.stream().mapToDouble(Driver::explains).average().orElseThrow();
  }

  /** The most important first. */
  public List<Driver> ranked() {
    return items.stream().sorted(Comparator.comparing(Driver::relativeWeight).reversed()).toList();
  }

  static DriverReport without(String metric, UUID survey, long n, long incomplete, String state) {
    return new DriverReport(
        metric,
        survey,
        n,
        incomplete,
        state,
        Optional.empty(),
        Optional.empty(),
        METHOD,
        List.of());
  }
}
