package koe.dashboard.rollup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.kernel.db.Database;
import org.jdbi.v3.core.Handle;

/**
 * Once a night holds every count against the rows. There must be no difference; a day that has one
 * is told in the log and counted again.
 */
@Singleton
public class RollupCheck {

  private static final Logger LOG = Logger.getLogger(RollupCheck.class.getName());
  private static final Duration APART = Duration.ofHours(20);
  private static final int FIRST_HOUR = 2;
  private static final int LAST_HOUR = 5;
  private static final int DAYS_AT_ONCE = 8;

  private final Database database;
  private final Clock clock;

  @Inject
  public RollupCheck(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Checks the workspaces whose night it is and that were not checked yet; how many. */
  public int run() {
    return (int) database.workspaces().stream().filter(this::isDue).peek(this::check).count();
  }

  private boolean isDue(UUID workspace) {
    return database.inWorkspace(
        workspace,
        handle -> {
          RollupStore store = handle.attach(RollupStore.class);
          Instant now = clock.instant();
          int hour = now.atZone(ZoneId.of(store.timeZone())).getHour();
          Optional<Instant> last = store.lastCheck();
          return hour >= FIRST_HOUR
              && hour < LAST_HOUR
              && last.filter(at -> at.isAfter(now.minus(APART))).isEmpty();
        });
  }

  /** Holds all counts against the rows; how many days differ. */
  public int check(UUID workspace) {
    return Arrays.stream(Feed.values()).mapToInt(feed -> check(workspace, feed)).sum();
  }

  private int check(UUID workspace, Feed feed) {
    List<Day> days =
        database.inWorkspace(
            workspace,
            handle -> {
              RollupStore store = handle.attach(RollupStore.class);
              return store.days(feed.rows, feed.counts, store.timeZone());
            });
    int differing = 0;
    for (int first = 0; first < days.size(); first += DAYS_AT_ONCE) {
      List<Day> some = days.subList(first, Math.min(first + DAYS_AT_ONCE, days.size()));
      differing += database.inWorkspace(workspace, handle -> compare(handle, feed, some));
    }
    differing += database.inWorkspace(workspace, handle -> compareSpans(handle, feed));
    int found = differing;
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(RollupStore.class)
                .checked(feed.word, clock.instant(), days.size(), found));
    return differing;
  }

  /** Weeks and months are held against their days, which are right by now or marked. */
  private static int compareSpans(Handle handle, Feed feed) {
    handle.attach(RollupStore.class).lock(feed.word);
    List<Span> differing = feed.counting(handle).differingSpans();
    if (!differing.isEmpty()) {
      LOG.log(
          Level.SEVERE,
          "sums of {0} were not what their days say; they are added again",
          differing);
    }
    return differing.size();
  }

  private static int compare(Handle handle, Feed feed, List<Day> some) {
    RollupStore store = handle.attach(RollupStore.class);
    Optional<RollupStore.Progress> progress = store.lock(feed.word);
    if (progress.isEmpty()) {
      return 0;
    }
    List<Day> differing =
        feed.counting(handle)
            .differing(
                Day.surveys(some),
                Day.days(some),
                progress.get().timeZone(),
                progress.get().position());
    if (!differing.isEmpty()) {
      LOG.log(
          Level.SEVERE,
          "counts of {0} were not what the rows say; they are counted again",
          differing);
      store.mark(feed.word, Day.surveys(differing), Day.days(differing));
    }
    return differing.size();
  }
}
