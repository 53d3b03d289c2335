package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which periods are unusual.
 *
 * @param state {@code shown}, or {@code notEnough} with fewer than {@link ControlChart#FEWEST}
 *     earlier periods to tell what is usual
 * @param centre what is usual, over all periods but the newest
 * @param unrest by how much the periods differ more than chance lets them; 1 is chance alone
 * @param items periods with answers, the oldest first
 */
public record ControlReport(
    String metric,
    String interval,
    String state,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> centre,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Double> unrest,
    List<Item> items) {

  /**
   * A period, and between which values it would be usual.
   *
   * @param unusual {@code high} or {@code low}
   */
  public record Item(
      LocalDate from,
      LocalDate to,
      long n,
      double value,
      double low,
      double high,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> unusual) {}

  static ControlReport notEnough(Metric metric, Period period) {
    return new ControlReport(
        metric.word(), period.word(), "notEnough", Optional.empty(), Optional.empty(), List.of());
  }

  /** What there is to say of a period. */
  public Optional<Item> of(Optional<LocalDate> from) {
    return items.stream().filter(item -> Optional.of(item.from()).equals(from)).findFirst();
  }
}
