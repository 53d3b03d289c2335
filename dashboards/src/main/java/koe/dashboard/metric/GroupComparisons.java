package koe.dashboard.metric;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Holds each group against everybody else. */
@Singleton
public class GroupComparisons {

  private final Database database;
  private final Metrics metrics;

  @Inject
  public GroupComparisons(Database database, Metrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  /** The largest group first. */
  public List<GroupComparison> list(Caller caller, MetricQuery asked, Dimension by) {
    Metrics.refuseToGuess(caller, asked);
    MetricQuery query = asked.cut(Optional.empty(), Optional.of(by));
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          Tally tally = metrics.tally(handle, query);
          return compare(tally, metrics.thresholds(handle, caller, query), caller.seesIdentities());
        });
  }

  /** Answers that have one thing in common. */
  private record Group(Optional<String> name, Distribution answers) {}

  static List<GroupComparison> compare(Tally tally, Thresholds thresholds, boolean everything) {
    Metric metric = tally.query().metric();
    List<Group> groups =
        tally.cells().entrySet().stream()
            .map(one -> new Group(one.getKey().group(), one.getValue()))
            .sorted(
                Comparator.comparing((Group it) -> -it.answers().n())
                    .thenComparing(it -> it.name().orElse("")))
            .toList();
    Set<Group> withheld = everything ? Set.of() : withheld(groups, thresholds);
    List<Group> compared = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    for (Group group : groups) {
      versus(metric, groups, group, thresholds)
          .filter(it -> !withheld.contains(group))
          .ifPresent(
              difference -> {
                compared.add(group);
                differences.add(difference);
              });
    }
    List<Double> adjusted =
        FalseDiscoveries.adjust(differences.stream().map(Difference::pValue).toList());
    List<GroupComparison> found = new ArrayList<>();
    for (Group group : groups) {
      int at = compared.indexOf(group);
      found.add(
          new GroupComparison(
              figure(
                  metric,
                  group,
                  withheld.contains(group),
                  thresholds.state(group.answers().n(), everything)),
              at < 0
                  ? Optional.empty()
                  : Optional.of(
                      MetricReport.Change.of(metric, differences.get(at), adjusted.get(at)))));
    }
    return found;
  }

  private static Set<Group> withheld(List<Group> groups, Thresholds thresholds) {
    Map<Group, Long> sizes = new HashMap<>();
    groups.forEach(group -> sizes.put(group, group.answers().n()));
    return Suppression.withheld(sizes, thresholds.numbers());
  }

  private static Optional<Difference> versus(
      Metric metric, List<Group> groups, Group own, Thresholds thresholds) {
    Distribution others = new Distribution();
    groups.stream()
        .filter(group -> !group.equals(own))
        .forEach(group -> others.add(group.answers()));
    if (Math.min(own.answers().n(), others.n()) < thresholds.least()) {
      return Optional.empty();
    }
    return Difference.between(metric.estimate(own.answers()), metric.estimate(others));
  }

  private static Figure figure(
      Metric metric, Group group, boolean withheld, FigureState otherwise) {
    return Figure.of(
        metric,
        Optional.empty(),
        Optional.empty(),
        group.name(),
        group.answers(),
        withheld ? FigureState.BELOW_THRESHOLD : otherwise);
  }
}
