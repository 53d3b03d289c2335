package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** The list of root causes, which the workspace edits. */
@Singleton
public class RootCauseList {

  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final Clock clock;

  @Inject
  public RootCauseList(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<RootCause> all(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(RootCauseStore.class).all());
  }

  /** Adds a cause or changes it; true if it is new. */
  boolean put(Caller caller, String key, @Nullable String ifMatch, JsonBody body) {
    body.only("key", "name", "position", "retired", "updatedAt");
    ObjectNode name = Json.object();
    Optional<JsonBody> names = body.inside("name");
    names.ifPresent(
        given -> {
          given.only("ja", "en");
          given.optionalText("ja", LONGEST_NAME).ifPresent(text -> name.put("ja", text));
          given.optionalText("en", LONGEST_NAME).ifPresent(text -> name.put("en", text));
        });
    if (name.isEmpty()) {
      body.complain("name", "a name in Japanese or English is needed");
    }
    int position = body.integer("position", 0, 10_000).orElse(0);
    boolean retired = body.flag("retired").orElse(false);
    body.orRefuse();
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          RootCauseStore store = handle.attach(RootCauseStore.class);
          Optional<RootCause> known = store.lock(key);
          Revision.check(ifMatch, known.map(RootCause::revision).orElse(0));
          store.put(key, name, position, retired, now);
          Audit.record(handle, now, caller.name(), "rootCause.put", key);
          return known.isEmpty();
        });
  }

  void delete(Caller caller, String key) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          RootCauseStore store = handle.attach(RootCauseStore.class);
          if (store.isUsed(key)) {
            throw Problem.conflict("in-use", "Tasks were resolved with this cause; retire it.");
          }
          if (store.delete(key) == 0) {
            throw Problem.notFound("root cause", key);
          }
          Audit.record(handle, clock.instant(), caller.name(), "rootCause.delete", key);
        });
  }
}
