package koe.response.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.response.telling.Telling;
import org.jdbi.v3.core.Handle;

/**
 * Follows the erasures that survey-service asks for. A person's words, attributes and key go; their
 * scores stay as scores of nobody, so that what was published does not change.
 */
@Singleton
public class Erasures {

  private static final int BATCH = 20;

  private final Database database;
  private final Clock clock;

  @Inject
  public Erasures(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Erases what is asked for in all workspaces; how many people were forgotten. */
  public int eraseWanted() {
    return database.workspaces().stream()
        .mapToInt(workspace -> database.inWorkspace(workspace, this::eraseWanted))
        .sum();
  }

  private int eraseWanted(Handle handle) {
    ErasureStore store = handle.attach(ErasureStore.class);
    List<ErasureStore.Wanted> wanted = store.wanted(BATCH);
    if (!wanted.isEmpty()) {
      Telling.waitForRunning(handle);
    }
    for (ErasureStore.Wanted one : wanted) {
      List<UUID> responses = store.responsesOf(one.contact());
      store.deleteComments(responses);
      store.deleteAnswers(responses);
      store.emptyHistories(responses);
      store.deleteSubmissions(responses);
      store.deleteFiles(responses, one.contact());
      store.deleteWishes(responses);
      store.forget(responses);
      store.done(one.id(), responses.size(), clock.instant());
    }
    return wanted.size();
  }
}
