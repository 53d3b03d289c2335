package koe.response.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import koe.kernel.db.Database;

/** Removes files that were replaced, or sent for an answer that never came. */
@Singleton
public class FileSweep {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final int BATCH = 100;

  private final Database database;
  private final Clock clock;

  @Inject
  public FileSweep(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Removes what is due in all workspaces; how many files there were. */
  public int sweep() {
    Instant before = clock.instant().minus(KEPT);
    return database.workspaces().stream()
        .mapToInt(
            workspace ->
                database.inWorkspace(
                    workspace, handle -> handle.attach(FileStore.class).sweep(before, BATCH)))
        .sum();
  }
}
