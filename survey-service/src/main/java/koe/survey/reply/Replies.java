package koe.survey.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/** Lets a person decide whether somebody who wrote back wants to be left alone. */
@Singleton
public class Replies {

  private final Database database;
  private final Clock clock;

  @Inject
  public Replies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Reply> open(UUID workspace, Optional<UUID> after, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(ReplyStore.class).open(after, limit));
  }

  /**
   * Decides; 409 if somebody did before.
   *
   * @param stop whether the address is never written to again
   */
  public void decide(UUID workspace, UUID id, boolean stop, String actor) {
    Instant now = clock.instant();
    String decision = stop ? "stop" : "keep";
    database.useWorkspace(
        workspace,
        handle -> {
          ReplyStore store = handle.attach(ReplyStore.class);
          Reply reply =
              store
                  .decide(id, decision, actor, now)
                  .orElseThrow(
                      () ->
                          Problem.conflict(
                              "reply-decided", "Nobody is waiting for a word on this reply."));
          if (stop) {
            store.suppress(reply.channel(), reply.address(), now);
          }
          Audit.record(handle, now, actor, "reply." + decision, id);
        });
  }
}
