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

  private final Database database;
  private final Clock clock;

  @Inject
  public Inbox(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What is open, the most pressing first. */
  public List<InboxStore.Entry> open(UUID workspace, int limit) {
    return list(workspace, true, Optional.empty(), false, limit);
  }

  List<InboxStore.Entry> list(Caller caller, Tab tab, int limit) {
    Optional<UUID> mine =
        tab == Tab.MINE ? caller.account().or(() -> Optional.of(new UUID(0, 0))) : Optional.empty();
    return list(caller.workspace(), tab != Tab.ALL, mine, tab == Tab.OVERDUE, limit);
  }

  private List<InboxStore.Entry> list(
      UUID workspace, boolean open, Optional<UUID> mine, boolean overdue, int limit) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(InboxStore.class)
                .list(open, mine, overdue, Status.OPEN, clock.instant(), limit));
  }

  public InboxStore.Counts counts(Caller caller) {
    return database.inWorkspace(
        caller.workspace(),
        handle ->
            handle.attach(InboxStore.class).counts(caller.account(), Status.OPEN, clock.instant()));
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
        store.people());
  }
}
