package koe.dashboard.value;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.Suppression;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;

/** Says what customers of each kind are worth, and whether they would recommend the company. */
@Singleton
public class Appraiser {

  private static final List<String> STANDINGS =
      List.of("promoter", "passive", "detractor", "silent");
  private static final int PERCENT = 100;
  private static final int PROMOTER = 9;
  private static final int PASSIVE = 7;

  private final Database database;
  private final Metrics metrics;
  private final Clock clock;

  @Inject
  public Appraiser(Database database, Metrics metrics, Clock clock) {
    this.database = database;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** Types of events that come with amounts. */
  List<String> types(Caller caller) {
    return database.inWorkspace(
        caller.workspace(), handle -> handle.attach(ValueStore.class).types());
  }

  Worth worth(Caller caller, Criteria criteria) {
    Instant now = clock.instant();
    int threshold = caller.seesIdentities() ? 1 : metrics.thresholds(caller.workspace()).numbers();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          ValueStore store = handle.attach(ValueStore.class);
          Optional<String> currency =
              criteria.currency().or(() -> store.currency(criteria.type(), now));
          try (Stream<ValueStore.Bought> rows = store.bought(criteria.type(), currency, now)) {
            return worth(
                criteria,
                currency,
                new Kind(rows.toList()),
                store.excluded(criteria.type(), currency, now),
                threshold);
          }
        });
  }

  private static Worth worth(
      Criteria criteria, Optional<String> currency, Kind all, long excluded, int threshold) {
    return new Worth(
        criteria.type(),
        currency,
        all.size(),
        all.revenue(),
        excluded,
        Stream.concat(segments(criteria, all, threshold), criteria(criteria, all, threshold))
            .toList(),
        standings(all, threshold));
  }

  private static Stream<Worth.Group> segments(Criteria criteria, Kind all, int threshold) {
    ScoreBounds bounds = new ScoreBounds(criteria.type(), all.customers());
    Map<RfmSegment, Kind> kinds =
        all.customers().stream()
            .collect(
                Collectors.groupingBy(
                    row -> RfmSegment.of(row.r(), row.f(), row.m()),
                    Collectors.collectingAndThen(Collectors.toList(), Kind::new)));
    Set<RfmSegment> withheld = withheld(kinds, threshold);
    return kinds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            kind ->
                kind.getValue()
                    .told(
                        kind.getKey().word(),
                        all,
                        withheld.contains(kind.getKey()),
                        filter(criteria, bounds.condition(kind.getKey()))));
  }

  /** Kinds of whom too few bought or answered to tell anything of them. */
  private static <K> Set<K> withheld(Map<K, Kind> kinds, int threshold) {
    Set<K> few =
        Suppression.withheld(
            kinds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().nps().n())),
            threshold);
    Set<K> small =
        Suppression.withheld(
            kinds.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().size())),
            threshold);
    return Stream.concat(few.stream(), small.stream()).collect(Collectors.toSet());
  }

  private static Stream<Worth.Group> criteria(Criteria criteria, Kind all, int threshold) {
    if (all.customers().isEmpty()) {
      return Stream.empty();
    }
    ScoreBounds bounds = new ScoreBounds(criteria.type(), all.customers());
    BigDecimal least = leastOfTheBest(criteria, all);
    return Stream.of(
        against(
            Worth.TOP,
            all.customers().stream().filter(row -> row.monetary().compareTo(least) >= 0).toList(),
            all,
            threshold,
            filter(criteria, bounds.spent(least))),
        against(
            Worth.DORMANT,
            all.customers().stream().filter(row -> row.daysSince() > criteria.quiet()).toList(),
            all,
            threshold,
            filter(criteria, bounds.quiet(criteria.quiet()))));
  }

  /** A group of which the others are the rest, so that neither may be small. */
  private static Worth.Group against(
      String name,
      List<ValueStore.Bought> found,
      Kind all,
      int threshold,
      Optional<String> filter) {
    Set<String> contacts =
        found.stream().map(ValueStore.Bought::contact).collect(Collectors.toSet());
    Kind inside = new Kind(found);
    Kind outside =
        new Kind(
            all.customers().stream().filter(row -> !contacts.contains(row.contact())).toList());
    return inside.told(
        name,
        all,
        withheld(Map.of(true, inside, false, outside), threshold).contains(true),
        filter);
  }

  /** Who spent as much as the last of them is one of them. */
  private static BigDecimal leastOfTheBest(Criteria criteria, Kind all) {
    List<BigDecimal> spent =
        all.customers().stream()
            .map(ValueStore.Bought::monetary)
            .sorted(Comparator.reverseOrder())
            .toList();
    return spent.get((spent.size() * criteria.top() + PERCENT - 1) / PERCENT - 1);
  }

  private static List<Worth.Standing> standings(Kind all, int threshold) {
    Map<String, Kind> kinds =
        all.customers().stream()
            .collect(
                Collectors.groupingBy(
                    Appraiser::standing,
                    Collectors.collectingAndThen(Collectors.toList(), Kind::new)));
    Map<String, Long> sizes =
        kinds.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().size()));
    Set<String> withheld = Suppression.withheld(sizes, threshold);
    return STANDINGS.stream()
        .flatMap(
            name ->
                Optional.ofNullable(kinds.get(name)).stream()
                    .map(kind -> kind.standing(name, all, withheld.contains(name))))
        .toList();
  }

  private static String standing(ValueStore.Bought row) {
    if (row.latest().isEmpty()) {
      return "silent";
    }
    int given = row.latest().get();
    if (given >= PROMOTER) {
      return "promoter";
    }
    return given >= PASSIVE ? "passive" : "detractor";
  }

  private static Optional<String> filter(Criteria criteria, String condition) {
    return ScoreBounds.canName(criteria.type()) ? Optional.of(condition) : Optional.empty();
  }
}
