package koe.response.suspect;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.response.scrutiny.CountingRule;
import org.jdbi.v3.core.Handle;

/** Decides which suspicious answers count. Nothing is deleted, and everything can be undone. */
@Singleton
class Suspects {

  private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");
  private static final UUID LAST = new UUID(-1, -1);

  private final Database database;
  private final Clock clock;

  @Inject
  Suspects(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<SuspectStore.Suspect> newest(UUID workspace, int limit) {
    return after(workspace, NEWEST, LAST, limit);
  }

  List<SuspectStore.Suspect> after(UUID workspace, Instant before, UUID id, int limit) {
    return database.inWorkspace(workspace, handle -> store(handle).newest(before, id, limit));
  }

  SuspectStore.Tally tally(UUID workspace) {
    return database.inWorkspace(workspace, handle -> store(handle).tally());
  }

  CountingRule rule(UUID workspace) {
    return database.inWorkspace(
        workspace,
        handle ->
            store(handle)
                .rule()
                .map(rule -> new CountingRule(Set.copyOf(rule.alone()), rule.together()))
                .orElse(CountingRule.USUAL));
  }

  /** A person decides about one response, whatever the rule says. */
  void judge(Caller caller, UUID response, boolean counted) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (store(handle).judge(response, counted) == 0) {
            throw Problem.notFound("response", response);
          }
          move(handle, List.of(response));
          note(handle, caller, counted ? "response.count" : "response.leaveOut", response);
        });
  }

  /** Changes the rule, also for what came before; what a person decided stays. */
  void change(Caller caller, CountingRule rule) {
    List<String> alone = rule.alone().stream().sorted().toList();
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          store(handle).setRule(alone, rule.together(), caller.name(), clock.instant());
          move(handle, store(handle).decide(alone, rule.together()));
          note(handle, caller, "countingRule.change", String.join(" ", alone));
        });
  }

  private void note(Handle handle, Caller caller, String action, Object object) {
    Audit.record(handle, clock.instant(), caller.name(), action, object);
  }

  private static void move(Handle handle, List<UUID> decided) {
    store(handle).putAside(decided);
    store(handle).takeBack(decided);
  }

  private static SuspectStore store(Handle handle) {
    return handle.attach(SuspectStore.class);
  }
}
