package koe.dashboard.loop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How well the loop was closed for follow-ups that were made in a time.
 *
 * @param teams those without a team come last
 * @param effects one for each rule that leaves somebody alone
 */
public record LoopFigures(
    Instant from, Instant to, Group overall, List<Group> teams, List<Effect> effects) {

  /**
   * The follow-ups of a team.
   *
   * @param closureRate the share with a documented resolution
   * @param contactHours the median from when it was made until the customer was sought
   * @param resolutionHours the median until it was resolved
   * @param withinSla of those that are resolved or late, the share that was resolved in time
   * @param reopenedRate the share that had to be taken up again
   */
  public record Group(
      Optional<String> team,
      long made,
      long closed,
      Optional<Double> closureRate,
      Optional<Double> contactHours,
      Optional<Double> resolutionHours,
      Optional<Double> withinSla,
      Optional<Double> reopenedRate) {

    static Group of(LoopStore.Row row) {
      return new Group(
          row.team(),
          row.made(),
          row.closed(),
          share(row.closed(), row.made()),
          row.contactHours().map(Group::tenth),
          row.resolutionHours().map(Group::tenth),
          share(row.inTime(), row.measured()),
          share(row.reopened(), row.made()));
    }

    private static Optional<Double> share(long part, long whole) {
      return whole == 0
          ? Optional.empty()
          : Optional.of(Math.round(1000.0 * part / whole) / 1000.0);
    }

    private static double tenth(double hours) {
      return Math.round(hours * 10) / 10.0;
    }
  }
}
