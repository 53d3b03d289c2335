package koe.feedback.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import koe.kernel.db.Database;
import org.jdbi.v3.core.Handle;

/** Follows the erasures that survey-service asks for, behind the responses. */
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
      store.holdGathering();
    }
    for (ErasureStore.Wanted one : wanted) {
      store.done(one.id(), store.forget(one.contact()), clock.instant());
    }
    return wanted.size();
  }
}
