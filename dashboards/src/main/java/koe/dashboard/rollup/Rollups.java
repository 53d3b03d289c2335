package koe.dashboard.rollup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the counts: takes in which days of which surveys changed, and counts those days again from
 * the rows. What was taken in and what was counted is one transaction, so that every change counts
 * exactly once, whenever a worker dies.
 */
@Singleton
public class Rollups {

  private static final int CHANGES_AT_ONCE = 100_000;
  private static final int DAYS_AT_ONCE = 8;

  /** Dimensions with more values on one day are not kept. */
  private static final int MOST_CATEGORIES = 200;

  private static final int LONGEST_CATEGORY = 200;

  /** After counting, others have the database for so many times as long. */
  private static final int RESTS = 2;

  private final Database database;
  private volatile long restUntil = System.nanoTime();

  @Inject
  public Rollups(Database database) {
    this.database = database;
  }

  /** One round through all workspaces; how much was done. */
  public int run() {
    long begin = System.nanoTime();
    if (begin < restUntil) {
      return 0;
    }
    int done = database.workspaces().stream().mapToInt(this::run).sum();
    long end = System.nanoTime();
    restUntil = end + RESTS * (end - begin);
    return done;
  }

  /** One step for a workspace; zero if everything is counted. */
  public int run(UUID workspace) {
    return database.inWorkspace(workspace, this::step);
  }

  private int step(Handle handle) {
    RollupStore store = handle.attach(RollupStore.class);
    Optional<RollupStore.Progress> progress = store.lock();
    String zone = store.timeZone();
    int taken =
        progress
            .filter(known -> known.timeZone().equals(zone))
            .map(known -> takeIn(store, known))
            .orElseGet(() -> begin(store, zone));
    List<RollupStore.Day> due = store.due(DAYS_AT_ONCE);
    if (!due.isEmpty()) {
      count(store, due, zone);
    }
    return taken + due.size();
  }

  private static int begin(RollupStore store, String zone) {
    store.forgetAll();
    store.advance(zone, store.horizon());
    store.markAll(zone);
    return 1;
  }

  private static int takeIn(RollupStore store, RollupStore.Progress known) {
    FeedPosition horizon = store.horizon();
    FeedPosition end = store.after(known.position(), horizon, CHANGES_AT_ONCE).orElse(horizon);
    int changed = store.markChanged(known.position(), end, known.timeZone());
    if (changed > 0) {
      store.advance(known.timeZone(), end);
    }
    return changed;
  }

  private static void count(RollupStore store, List<RollupStore.Day> due, String zone) {
    List<UUID> surveys = RollupStore.Day.surveys(due);
    List<LocalDate> days = RollupStore.Day.days(due);
    List<String> unheld = store.findUnheld(surveys, days, zone, MOST_CATEGORIES, LONGEST_CATEGORY);
    if (!unheld.isEmpty()) {
      store.forgetDimensions(unheld);
    }
    store.forget(surveys, days);
    store.count(surveys, days, zone);
    store.done(surveys, days);
  }
}
