package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Variables;
import koe.kernel.web.Problem;

/** Finds what the customers of a segment said; who belongs to it is looked up each time. */
@Singleton
public class Segments {

  private static final int AT_ONCE = 1_000;

  private final Database database;
  private final Clock clock;

  @Inject
  public Segments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param zone in which the segment's filter reads days and hours
   * @throws Problem 404 if there is no such segment
   */
  Set<UUID> items(UUID workspace, String key, ZoneId zone) {
    Clock local = clock.withZone(zone);
    return database.inWorkspace(
        workspace,
        handle -> {
          SegmentStore store = handle.attach(SegmentStore.class);
          String filter = store.filter(key).orElseThrow(() -> Problem.notFound("segment", key));
          return items(store, Expression.parse(filter), local);
        });
  }

  private static Set<UUID> items(SegmentStore store, Expression filter, Clock clock) {
    Set<UUID> items = new HashSet<>();
    String zone = clock.getZone().getId();
    List<SegmentStore.Portrait> customers = store.commenting("", zone, clock.instant(), AT_ONCE);
    while (!customers.isEmpty()) {
      items.addAll(
          store.items(
              customers.stream()
                  .filter(one -> filter.isTrue(Variables.of(one.portrait(), clock)))
                  .map(SegmentStore.Portrait::contact)
                  .toList()));
      String last = customers.get(customers.size() - 1).contact();
      customers = store.commenting(last, zone, clock.instant(), AT_ONCE);
    }
    return items;
  }
}
