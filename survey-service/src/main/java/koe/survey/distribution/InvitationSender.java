package koe.survey.distribution;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import koe.kernel.db.Database;
import koe.survey.channel.Channels;
import koe.survey.channel.Delivery;
import org.jdbi.v3.core.Handle;

/**
 * Sends due invitations and reminders, each at most once. The claim is committed before the network
 * is touched; only a definite refusal is tried again, an unknown outcome is kept as "in doubt" for
 * a receipt or a person. No more is claimed than is being talked about at the moment: each
 * transaction notes what has ended and claims as much anew.
 */
@Singleton
public class InvitationSender implements AutoCloseable {

  /** How many messages are under way at once, and in doubt if the sender is killed. */
  static final int CONVERSATIONS = 24;

  private static final long TURN_NANOS = Duration.ofSeconds(20).toNanos();

  private final Database database;
  private final Clock clock;
  private final Claims claims;
  private final Outcomes outcomes;
  private final InvitationMessages messages;
  private final Channels channels;
  private final ExecutorService conversations =
      Executors.newFixedThreadPool(CONVERSATIONS, InvitationSender::thread);

  @Inject
  InvitationSender(
      Database database,
      Clock clock,
      Claims claims,
      Outcomes outcomes,
      InvitationMessages messages,
      Channels channels) {
    this.database = database;
    this.clock = clock;
    this.claims = claims;
    this.outcomes = outcomes;
    this.messages = messages;
    this.channels = channels;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "koe-sender");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  @Override
  public void close() {
    conversations.shutdownNow();
  }

  /** Sends what is due now in all workspaces; how many were looked at. */
  public int sendDue() {
    return database.workspaces().stream().mapToInt(this::sendDue).sum();
  }

  /** One workspace's turn, at the end of which nothing is under way. */
  private int sendDue(UUID workspace) {
    SendingWindow window =
        new SendingWindow(conversations, dispatch -> send(workspace, dispatch), CONVERSATIONS);
    long end = System.nanoTime() + TURN_NANOS;
    int lookedAt = 0;
    boolean goOn = true;
    boolean stopped = false;
    while (goOn || !window.isEmpty()) {
      List<SendingWindow.Ended> ended = List.of();
      try {
        ended = window.takeEnded();
      } catch (InterruptedException stop) {
        stopped = true;
        goOn = false;
      }
      int free = goOn ? window.free() : 0;
      Claims.Batch batch = step(workspace, ended, free);
      lookedAt += batch.lookedAt();
      goOn = goOn && batch.lookedAt() > 0 && System.nanoTime() < end;
      window.begin(batch.dispatches());
    }
    if (stopped) {
      Thread.currentThread().interrupt();
    }
    return lookedAt;
  }

  private Claims.Batch step(UUID workspace, List<SendingWindow.Ended> ended, int free) {
    return database.inWorkspace(workspace, handle -> step(handle, workspace, ended, free));
  }

  private Claims.Batch step(
      Handle handle, UUID workspace, List<SendingWindow.Ended> ended, int free) {
    outcomes.note(handle, workspace, ended);
    Claims.Batch batch = claims.claim(handle, workspace, free);
    if (free == CONVERSATIONS && batch.lookedAt() == 0) {
      handle.attach(DistributionStore.class).finishSent(clock.instant());
    }
    return batch;
  }

  private Delivery send(UUID workspace, Dispatch dispatch) {
    return channels.of(dispatch.invitation().channel()).send(messages.of(workspace, dispatch));
  }
}
