package koe.feedback.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;

/** Keeps searches for everybody in a workspace, and for each person what is new in them. */
@Singleton
public class SavedSearches {

  private static final int MOST = 100;

  private final Database database;
  private final Clock clock;
  private final NewComments comments;

  @Inject
  SavedSearches(Database database, Clock clock, NewComments comments) {
    this.database = database;
    this.clock = clock;
    this.comments = comments;
  }

  /** In the order in which they were saved, with what is new to the caller. */
  List<SearchAlert> list(Caller caller, Optional<UUID> after, int limit) {
    return rows(caller, after, limit).stream().map(row -> alert(caller, row)).toList();
  }

  private List<SavedSearchStore.Row> rows(Caller caller, Optional<UUID> after, int limit) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> handle.attach(SavedSearchStore.class).list(who(caller), after, limit));
  }

  private SearchAlert alert(Caller caller, SavedSearchStore.Row row) {
    return new SearchAlert(
        row.search(), row.seenTo(), comments.since(caller.workspace(), row.query(), row.seenTo()));
  }

  SearchAlert get(Caller caller, UUID id) {
    return alert(caller, row(caller, id));
  }

  private SavedSearchStore.Row row(Caller caller, UUID id) {
    return database
        .inWorkspace(
            caller.workspace(),
            handle -> handle.attach(SavedSearchStore.class).find(id, who(caller)))
        .orElseThrow(() -> Problem.notFound("search", id));
  }

  /** Keeps a search; what is there already is not new. */
  SearchAlert add(Caller caller, String name, String query) {
    comments.check(caller.workspace(), query);
    UUID id = Ids.next();
    Instant now = clock.instant();
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          SavedSearchStore store = handle.attach(SavedSearchStore.class);
          if (store.count() >= MOST) {
            throw Problem.conflict("too-many", "No more than " + MOST + " searches are kept.");
          }
          if (store.add(id, name, query, caller.name(), now) == 0) {
            throw taken();
          }
          Audit.record(handle, now, caller.name(), "search.add", id);
        });
    return get(caller, id);
  }

  SearchAlert rename(Caller caller, UUID id, String name) {
    row(caller, id);
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(SavedSearchStore.class).rename(id, name) == 0) {
            throw taken();
          }
          Audit.record(handle, clock.instant(), caller.name(), "search.rename", id);
        });
    return get(caller, id);
  }

  private static Problem taken() {
    return Problem.conflict("name-taken", "A search of this name is kept already.");
  }

  void delete(Caller caller, UUID id) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(SavedSearchStore.class).delete(id) == 0) {
            throw Problem.notFound("search", id);
          }
          Audit.record(handle, clock.instant(), caller.name(), "search.delete", id);
        });
  }

  /**
   * The caller has looked. Only what can be found by now counts as seen, so that a comment that is
   * still being understood is new later.
   */
  SavedSearch look(Caller caller, UUID id) {
    SavedSearchStore.Row row = row(caller, id);
    Optional<UUID> newest = comments.newest(caller.workspace(), row.query(), row.seenTo());
    newest.ifPresent(
        item ->
            database.useWorkspace(
                caller.workspace(),
                handle -> {
                  SavedSearchStore store = handle.attach(SavedSearchStore.class);
                  store
                      .receivedAt(item)
                      .ifPresent(at -> store.look(id, who(caller), at.plus(1, ChronoUnit.MICROS)));
                }));
    return row.search();
  }

  private static String who(Caller caller) {
    return caller.account().map(UUID::toString).orElseGet(() -> "token " + caller.name());
  }
}
