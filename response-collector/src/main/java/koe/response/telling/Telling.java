package koe.response.telling;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.core.Handle;

/** Follows the finished responses and appends each to its customer's history, once. */
@Singleton
public class Telling {

  private static final int BATCH = 1_000;

  private final Database database;

  @Inject
  public Telling(Database database) {
    this.database = database;
  }

  /** Tells what is new in all workspaces; how many responses were looked at. */
  public int tellNew() {
    return database.workspaces().stream()
        .mapToInt(workspace -> database.inWorkspace(workspace, Telling::tellNew))
        .sum();
  }

  /** Afterwards nothing is being told that was read before. */
  public static void waitForRunning(Handle handle) {
    handle.attach(TellingStore.class).mark();
  }

  private static int tellNew(Handle handle) {
    TellingStore store = handle.attach(TellingStore.class);
    FeedPosition mark = store.mark().orElse(FeedPosition.START);
    List<FeedPosition> responses = store.after(mark, BATCH);
    if (!responses.isEmpty()) {
      store.tell(responses.stream().map(FeedPosition::id).toList());
      store.moveMark(responses.get(responses.size() - 1));
    }
    return responses.size();
  }
}
