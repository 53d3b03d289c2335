package koe.dashboard.team;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** Keeps what teams have agreed on: hours, closures, and who is next when a task is late. */
@Singleton
public class Teams {

  private final Database database;
  private final Clock clock;

  @Inject
  public Teams(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<TeamView> list(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(TeamStore.class).all()).stream()
        .map(TeamView::of)
        .toList();
  }

  /** All names that a task can be given to. */
  public List<String> names(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(TeamStore.class).names());
  }

  TeamView get(UUID workspace, String key) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(TeamStore.class).find(key))
        .map(TeamView::of)
        .orElseThrow(() -> Problem.notFound("team", key));
  }

  /** Makes a team or another one of it; true if it is new. Due times that are set stay. */
  boolean put(Caller caller, String key, TeamRequest request, @Nullable String ifMatch) {
    if (key.isBlank() || key.length() > 200) {
      throw Problem.invalid("/key", "a name of 1 to 200 characters is expected");
    }
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          TeamStore store = handle.attach(TeamStore.class);
          Optional<Team> known = store.lock(key);
          Revision.check(ifMatch, known.map(Team::revision).orElse(0));
          for (int i = 0; i < request.levels().size(); i++) {
            if (!store.takesTasks(request.levels().get(i).to())) {
              throw Problem.invalid("/escalation/" + i + "/to", "this account takes no tasks");
            }
          }
          store.put(
              key,
              request.timeZone(),
              request.hours(),
              request.holidays(),
              request.closures(),
              request.escalation(),
              now);
          Audit.record(handle, now, caller.name(), "team.put", key);
          return known.isEmpty();
        });
  }

  void delete(Caller caller, String key) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(TeamStore.class).delete(key) == 0) {
            throw Problem.notFound("team", key);
          }
          Audit.record(handle, clock.instant(), caller.name(), "team.delete", key);
        });
  }
}
