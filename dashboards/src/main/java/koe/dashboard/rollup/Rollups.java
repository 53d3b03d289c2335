package koe.dashboard.rollup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
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
  private static final int DAYS_AT_ONCE = 16;
  private static final int SPANS_AT_ONCE = 8;

  /** After counting, others have the database for so many times as long. */
  private static final int RESTS = 1;

  private static final Duration AT_A_TIME = Duration.ofSeconds(1);

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
    int done = database.workspaces().stream().mapToInt(this::goOn).sum();
    long end = System.nanoTime();
    restUntil = end + RESTS * (end - begin);
    return done;
  }

  /** Step after step, so that a year is counted anew within moments, but not for long at a time. */
  private int goOn(UUID workspace) {
    long end = System.nanoTime() + AT_A_TIME.toNanos();
    int done = 0;
    int step;
    do {
      step = run(workspace);
      done += step;
    } while (step > 0 && System.nanoTime() < end);
    return done;
  }

  /** One step for a workspace; zero if everything is counted. */
  public int run(UUID workspace) {
    return Arrays.stream(Feed.values())
        .mapToInt(feed -> database.inWorkspace(workspace, handle -> step(handle, feed)))
        .sum();
  }

  private static int step(Handle handle, Feed feed) {
    RollupStore store = handle.attach(RollupStore.class);
    Feed.Counting counting = feed.counting(handle);
    Optional<RollupStore.Progress> progress = store.lock(feed.word);
    String zone = store.timeZone();
    if (progress.filter(known -> known.timeZone().equals(zone)).isEmpty()) {
      counting.forgetAll();
      store.advance(feed.word, zone, store.horizon());
      store.markAll(feed.word, feed.rows, zone);
      return 1 + countSome(store, counting, feed, zone);
    }
    Taken taken = takeIn(store, feed, progress.get());
    // A day that is counted while its changes are still coming in would be counted many times.
    return taken.all() ? taken.changes() + countSome(store, counting, feed, zone) : taken.changes();
  }

  private static int countSome(RollupStore store, Feed.Counting counting, Feed feed, String zone) {
    int added = counting.addUp(zone, SPANS_AT_ONCE);
    List<Day> due = store.due(feed.word, DAYS_AT_ONCE);
    if (!due.isEmpty()) {
      List<UUID> surveys = Day.surveys(due);
      List<LocalDate> days = Day.days(due);
      counting.prepare(surveys, days, zone);
      counting.forget(surveys, days);
      counting.count(surveys, days, zone);
      counting.touch(surveys, days);
      store.done(feed.word, surveys, days);
    }
    return added + due.size();
  }

  /**
   * What was taken in at a time.
   *
   * @param all whether nothing more is waiting
   */
  private record Taken(int changes, boolean all) {}

  private static Taken takeIn(RollupStore store, Feed feed, RollupStore.Progress known) {
    FeedPosition from = known.position();
    FeedPosition horizon = store.horizon();
    Optional<FeedPosition> full = store.after(feed.rows, from, horizon, CHANGES_AT_ONCE);
    FeedPosition end = full.orElse(horizon);
    String zone = known.timeZone();
    int changes =
        store.markChanged(feed.word, feed.rows, feed.recounts, feed.recountId, from, end, zone);
    if (changes > 0) {
      store.advance(feed.word, zone, end);
    }
    return new Taken(changes, full.isEmpty());
  }
}
