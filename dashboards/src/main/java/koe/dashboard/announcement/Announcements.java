package koe.dashboard.announcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.backlog.Insight;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;

/**
 * Says who raised what was done. Telling them is survey-service's, which asks the send gate; what
 * is handed over are names of comments, not their words.
 */
@Singleton
class Announcements {

  /** Who is meant: those who were not content. */
  static final List<String> CRITICAL = List.of("negative", "mixed");

  static final List<String> EVERYBODY = List.of("negative", "mixed", "neutral", "positive");

  static final int USUAL_DAYS = 365;

  /** A message that can be written now, and how many people it is for. */
  public record Begun(UUID id, long people, long comments) {}

  private final Database database;
  private final Backlog backlog;
  private final Clock clock;

  @Inject
  Announcements(Database database, Backlog backlog, Clock clock) {
    this.database = database;
    this.backlog = backlog;
    this.clock = clock;
  }

  Chain chain(UUID workspace, UUID insight) {
    Insight found = backlog.get(workspace, insight);
    return database.inWorkspace(
        workspace,
        handle -> {
          ChainStore store = handle.attach(ChainStore.class);
          return new Chain(
              found, store.steps(insight), store.issues(insight), store.messages(insight));
        });
  }

  /**
   * Notes who is to be told. Whom an earlier message reached is left out by the database.
   *
   * @param sentiments of the comments that count
   * @param days how far back comments count
   * @throws Problem 409 unless the insight is shipped
   */
  Begun begin(UUID workspace, UUID insight, List<String> sentiments, int days, String actor) {
    Insight found = backlog.get(workspace, insight);
    if (!found.status().equals("shipped")) {
      throw Problem.conflict("not-shipped", "Customers are told once the insight is shipped.");
    }
    return database.inWorkspace(
        workspace,
        handle -> {
          ChainStore store = handle.attach(ChainStore.class);
          Instant now = clock.instant();
          List<ChainStore.Raised> raised =
              store.raised(found.theme(), sentiments, now.minus(Duration.ofDays(days)));
          UUID id = Ids.next();
          int people =
              store.announce(
                  id,
                  insight,
                  found.name(),
                  actor,
                  now,
                  raised.stream().map(ChainStore.Raised::contact).toList(),
                  raised.stream().map(ChainStore.Raised::response).toList(),
                  raised.stream().map(ChainStore.Raised::question).toList());
          Audit.record(handle, now, actor, "insight.announce", insight);
          return new Begun(id, people, raised.size());
        });
  }
}
