package koe.dashboard.view;

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
import koe.kernel.db.Ids;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** Keeps views for everybody in the workspace. */
@Singleton
public class SavedViews {

  private final Database database;
  private final Clock clock;

  @Inject
  public SavedViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** In the order in which they were first saved. */
  public List<SavedView> list(UUID workspace, Optional<UUID> after, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(SavedViewStore.class).list(after, limit));
  }

  /** Saves a view; one of the same name is replaced. */
  public SavedView put(Caller caller, JsonBody body) {
    SavedView.Request request = SavedView.Request.read(body);
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          SavedView saved =
              handle.attach(SavedViewStore.class).put(Ids.next(), request, caller.name(), now);
          Audit.record(handle, now, caller.name(), "view.put", saved.id());
          return saved;
        });
  }

  /** Takes a view away. */
  public void delete(Caller caller, UUID id) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(SavedViewStore.class).delete(id) == 0) {
            throw Problem.notFound("view", id);
          }
          Audit.record(handle, clock.instant(), caller.name(), "view.delete", id);
        });
  }
}
