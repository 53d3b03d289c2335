package koe.survey.distribution;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import koe.kernel.db.Database;
import koe.survey.channel.Channels;
import koe.survey.channel.Delivery;

/**
 * Sends due invitations and reminders, each at most once. The claim is committed before the network
 * is touched; only a definite refusal is tried again, an unknown outcome is kept as "in doubt" for
 * a receipt or a person. No more is claimed than is being talked about at the moment: each
 * transaction notes what has ended and claims as much anew.
 */
@Singleton
public class InvitationSender implements AutoCloseable {

  /** How many messages are under way at once, and in doubt if the sender is killed. */
  static final int CONVERSATIONS = 32;

  /** How many of them claim and note, each for its share of the conversations. */
  private static final int HANDS = 2;

  private static final long TURN_NANOS = Duration.ofSeconds(20).toNanos();

  private final Database database;
  private final Clock clock;
  private final Claims claims;
  private final Outcomes outcomes;
  private final InvitationMessages messages;
  private final Channels channels;
  private final ExecutorService conversations =
      Executors.newFixedThreadPool(CONVERSATIONS, InvitationSender::thread);
  private final ExecutorService hands =
      Executors.newFixedThreadPool(HANDS, InvitationSender::thread);

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
    hands.shutdownNow();
    conversations.shutdownNow();
  }

  /** Sends what is due now in all workspaces; how many were looked at. */
  public int sendDue() {
    return database.workspaces().stream().mapToInt(this::sendDue).sum();
  }

  /**
   * One workspace's turn, at the end of which nothing is under way. Several hands share it, so that
   * some messages are being handed over while others are claimed and noted.
   */
  private int sendDue(UUID workspace) {
    database.useWorkspace(workspace, claims::giveUpLost);
    Turn turn = new Turn(workspace, System.nanoTime() + TURN_NANOS);
    List<CompletableFuture<Integer>> others =
        Stream.generate(() -> CompletableFuture.supplyAsync(turn::send, hands))
            .limit(HANDS - 1)
            .toList();
    int lookedAt;
    try {
      lookedAt = turn.send();
    } finally {
      turn.end();
      others.forEach(hand -> hand.handle((result, failure) -> result).join());
    }
    for (CompletableFuture<Integer> hand : others) {
      lookedAt += hand.join();
    }
    database.useWorkspace(
        workspace, handle -> handle.attach(DistributionStore.class).finishSent(clock.instant()));
    return lookedAt;
  }

  /** The time for one workspace. */
  private final class Turn {

    private final UUID workspace;
    private final long until;
    private volatile boolean over;

    Turn(UUID workspace, long until) {
      this.workspace = workspace;
      this.until = until;
    }

    /** What is under way is still waited for. */
    void end() {
      over = true;
    }

    /** What one hand does; how many messages it looked at. */
    int send() {
      SendingWindow window =
          new SendingWindow(
              conversations,
              dispatch -> InvitationSender.this.send(workspace, dispatch),
              CONVERSATIONS / HANDS);
      int lookedAt = 0;
      boolean goOn = true;
      boolean stopped = false;
      while (goOn || !window.isEmpty()) {
        List<SendingWindow.Ended> ended = List.of();
        try {
          ended = window.takeEnded();
        } catch (InterruptedException stop) {
          stopped = true;
          end();
        }
        int free = goOn && !over ? window.free() : 0;
        Claims.Batch batch = step(ended, free);
        lookedAt += batch.lookedAt();
        goOn = batch.lookedAt() > 0 && System.nanoTime() < until;
        window.begin(batch.dispatches());
      }
      if (stopped) {
        Thread.currentThread().interrupt();
      }
      return lookedAt;
    }

    private Claims.Batch step(List<SendingWindow.Ended> ended, int free) {
      return database.inWorkspace(
          workspace,
          handle -> {
            outcomes.note(handle, workspace, ended);
            return claims.claim(handle, workspace, free);
          });
    }
  }

  private Delivery send(UUID workspace, Dispatch dispatch) {
    return channels.of(dispatch.invitation().channel()).send(messages.of(workspace, dispatch));
  }
}
