package koe.kernel.workspace;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/** Looks up workspaces; what it found is believed for some seconds. */
@Singleton
public class Workspaces {

  private static final Duration BELIEVED = Duration.ofSeconds(10);

  private record Found(Workspace workspace, Instant at) {}

  private final Database database;
  private final Clock clock;
  private final Map<UUID, Found> known = new ConcurrentHashMap<>();

  @Inject
  public Workspaces(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Workspace get(UUID workspace) {
    Instant now = clock.instant();
    Found found = known.get(workspace);
    if (found == null || found.at().plus(BELIEVED).isBefore(now)) {
      found = new Found(read(workspace), now);
      known.put(workspace, found);
    }
    return found.workspace();
  }

  private Workspace read(UUID workspace) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(WorkspaceStore.class).current())
        .orElseThrow(() -> Problem.notFound("workspace", workspace));
  }
}
