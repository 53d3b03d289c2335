package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.verbatim.VerbatimStore;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** What a person sees of the follow-ups: lists by what is pressing, and one with all about it. */
@Singleton
public class Inbox {

  private static final Optional<UUID> NOBODY = Optional.of(new UUID(0, 0));

  private final Database database;
  private final Clock clock;

  @Inject
  public Inbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is open, the most pressing first. */
  public List<InboxStore.Entry> open(UUID workspace, int limit) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(InboxStore.class)
                .open(Optional.empty(), Optional.empty(), false, false, clock.instant(), limit));
  }

  List<InboxStore.Entry> list(Caller caller, Tab tab, int limit) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          InboxStore store = handle.attach(InboxStore.class);
          if (tab == Tab.ALL) {
            return store.newest(limit);
          }
          return store.open(
              tab == Tab.MINE ? caller.account().or(() -> NOBODY) : Optional.empty(),
              tab == Tab.TEAM ? team(store, caller).or(() -> Optional.of("")) : Optional.empty(),
              tab == Tab.OVERDUE,
              tab == Tab.UNASSIGNED,
              clock.instant(),
              limit);
        });
  }

  private static Optional<String> team(InboxStore store, Caller caller) {
    return caller.account().flatMap(store::teamOf);
  }

  public InboxStore.Counts counts(Caller caller) {
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          InboxStore store = handle.attach(InboxStore.class);
          return store.counts(caller.account(), team(store, caller), clock.instant());
        });
  }

  /** Who may be given tasks. */
  List<FollowUpStore.Person> people(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(FollowUpStore.class).people());
  }

  Dossier dossier(UUID workspace, UUID id) {
    return database.inWorkspace(workspace, handle -> dossier(handle, id));
  }

  private Dossier dossier(Handle handle, UUID id) {
    FollowUpStore store = handle.attach(FollowUpStore.class);
    InboxStore inbox = handle.attach(InboxStore.class);
    FollowUp task = store.find(id).orElseThrow(() -> Problem.notFound("task", id));
    Instant now = clock.instant();
    return new Dossier(
        task,
        task.isOverdue(now),
        task.contact().flatMap(inbox::customer),
        task.survey().flatMap(inbox::surveyName),
        task.response().map(inbox::scores).orElse(List.of()),
        task.response()
            .map(response -> handle.attach(VerbatimStore.class).ofResponse(response))
            .orElse(List.of()),
        store.history(List.of(id)),
        store.people(),
        handle.attach(RootCauseStore.class).all(),
        task.contact()
            .map(contact -> inbox.earlier(contact, id, task.response()))
            .orElse(List.of()));
  }
}
