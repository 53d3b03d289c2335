package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import koe.dashboard.verbatim.VerbatimStore;
import koe.kernel.db.Database;
import koe.kernel.db.FeedPosition;
import koe.kernel.workspace.Workspaces;
import org.jdbi.v3.core.Handle;

/**
 * Looks at every new response once its comments are understood, and makes the follow-ups that the
 * rules ask for. What was looked at and what was made is one transaction, so a crash repeats work
 * but never a task.
 */
@Singleton
public class Triage {

  private static final Logger LOG = Logger.getLogger(Triage.class.getName());
  private static final int BATCH = 500;
  private static final int AT_ONCE = 100;

  /** How long a response waits for its comments to be understood. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Database database;
  private final Workspaces workspaces;
  private final Clock clock;

  @Inject
  public Triage(Database database, Workspaces workspaces, Clock clock) {
    this.database = database;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** One round through all workspaces; how much was done. */
  public int run() {
    int done = 0;
    for (UUID workspace : database.workspaces()) {
      done += run(workspace);
    }
    return done;
  }

  int run(UUID workspace) {
    boolean japanese = workspaces.get(workspace).language().equals("ja");
    int arrived = database.inWorkspace(workspace, handle -> takeIn(handle, japanese));
    Instant now = clock.instant();
    List<TriageStore.Leased> leased =
        database.inWorkspace(
            workspace,
            handle -> handle.attach(TriageStore.class).lease(now, now.minus(PATIENCE), AT_ONCE));
    leased.forEach(row -> lookAt(workspace, row));
    return arrived + leased.size();
  }

  private int takeIn(Handle handle, boolean japanese) {
    TriageStore store = handle.attach(TriageStore.class);
    if (store.begin(FeedPosition.START) == 1) {
      giveFirstRules(handle, store, japanese);
    }
    List<TriageStore.Arrived> arrived = store.arrived(store.lockProgress(), BATCH);
    arrived.stream()
        .filter(TriageStore.Arrived::wanted)
        .forEach(one -> store.takeIn(one, clock.instant()));
    if (!arrived.isEmpty()) {
      store.advance(arrived.get(arrived.size() - 1).position());
    }
    return arrived.size();
  }

  private void giveFirstRules(Handle handle, TriageStore store, boolean japanese) {
    RuleStore rules = handle.attach(RuleStore.class);
    if (rules.all().isEmpty()) {
      DefaultRules.addTo(rules, store.workspaceBegan(), clock.instant(), japanese);
    }
  }

  /** A response that cannot be looked at is tried again later and holds up no other. */
  private void lookAt(UUID workspace, TriageStore.Leased row) {
    try {
      ZoneId zone = workspaces.get(workspace).zone();
      database.useWorkspace(workspace, handle -> apply(handle, row.response(), zone));
    } catch (RuntimeException failure) {
      LOG.log(
          Level.WARNING,
          "response " + row.response() + " is triaged again, attempt " + row.attempts(),
          failure);
    }
  }

  private void apply(Handle handle, UUID response, ZoneId zone) {
    TriageStore store = handle.attach(TriageStore.class);
    if (store.done(response) == 0) {
      return;
    }
    store
        .response(response)
        .map(received -> facts(handle, store, received))
        .ifPresent(
            facts -> {
              new ResponseNews(handle, facts).tell(clock.instant());
              ask(handle, facts, zone);
            });
  }

  /** Asks the rules in the order of their keys, until one says that it is the last. */
  private void ask(Handle handle, ResponseFacts facts, ZoneId zone) {
    for (Rule rule : handle.attach(RuleStore.class).all()) {
      if (rule.appliesTo(facts)) {
        RuleAction then = rule.then();
        new Dispatch(handle, rule, then, facts, zone, clock.instant()).make();
        if (then.sharing().stops()) {
          return;
        }
      }
    }
  }

  private ResponseFacts facts(Handle handle, TriageStore store, TriageStore.Received received) {
    return new ResponseFacts(
        received,
        store.scores(received.id()),
        store.answers(received.id()).stream()
            .collect(Collectors.toMap(TriageStore.Answered::question, TriageStore.Answered::value)),
        handle.attach(VerbatimStore.class).ofResponse(received.id()),
        clock);
  }
}
