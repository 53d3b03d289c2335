package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/**
 * Brings what a customer writes back to their latest task: it ends the waiting and opens again what
 * was thought to be over. Who asks to be left alone is.
 */
@Singleton
public class Replies {

  private static final Duration SPAN = Duration.ofDays(30);
  private static final int AT_ONCE = 100;

  private final Database database;
  private final Clock clock;

  @Inject
  public Replies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One round through all workspaces; how many messages there were. */
  public int run() {
    return database.workspaces().stream().mapToInt(this::run).sum();
  }

  int run(UUID workspace) {
    return database.inWorkspace(workspace, this::take);
  }

  private int take(Handle handle) {
    ClockStore store = handle.attach(ClockStore.class);
    List<ClockStore.Message> messages = store.messages(clock.instant().minus(SPAN), AT_ONCE);
    for (ClockStore.Message message : messages) {
      if (store.seen(message.id(), message.task()) == 1) {
        message.task().ifPresent(task -> bring(handle, task, message));
      }
    }
    return messages.size();
  }

  private void bring(Handle handle, UUID id, ClockStore.Message message) {
    Instant now = clock.instant();
    FollowUpStore store = handle.attach(FollowUpStore.class);
    FollowUp before = store.lock(id).orElseThrow();
    Chronicle chronicle = new Chronicle(handle);
    chronicle.record(Event.of(id, now, Dispatch.ACTOR, Event.REPLY, message.text()));
    Status next = next(before.state(), message.meaning().equals("stop"));
    if (next == before.state()) {
      return;
    }
    FollowUp after =
        TaskClock.of(handle, before.team(), now).after(before, before.become(next, now));
    store.change(after);
    String changes = Json.write(FollowUpChange.differences(before, after));
    chronicle.record(Event.of(id, now, Dispatch.ACTOR, Event.CHANGED, changes));
    if (before.state().isReopenedBy(next)) {
      chronicle.record(Event.of(id, now, Dispatch.ACTOR, Event.REOPENED, ""));
    }
  }

  static Status next(Status now, boolean stop) {
    if (stop) {
      return now.isOpen() || now == Status.NO_REPLY ? Status.OPTED_OUT : now;
    }
    return switch (now) {
      case WAITING, RESOLVED, VERIFIED, CLOSED, NO_REPLY -> Status.IN_PROGRESS;
      default -> now;
    };
  }
}
