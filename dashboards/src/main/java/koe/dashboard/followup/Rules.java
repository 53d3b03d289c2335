package koe.dashboard.followup;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.notification.Recipients;
import koe.dashboard.outbound.Destination;
import koe.dashboard.outbound.Outbound;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** Keeps the rules by which follow-ups are made. */
@Singleton
public class Rules {

  private final Database database;
  private final Outbound outbound;
  private final Clock clock;

  @Inject
  Rules(Database database, Outbound outbound, Clock clock) {
    this.database = database;
    this.outbound = outbound;
    this.clock = clock;
  }

  List<RuleView> list(UUID workspace, Optional<String> after, int limit) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(RuleStore.class).list(after, limit))
        .stream()
        .map(RuleView::of)
        .toList();
  }

  RuleView get(UUID workspace, String key) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(RuleStore.class).find(key))
        .map(RuleView::of)
        .orElseThrow(() -> Problem.notFound("rule", key));
  }

  /** Who may be given tasks. */
  List<FollowUpStore.Person> people(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(FollowUpStore.class).people());
  }

  /** Makes a rule or another one of it; true if it is new. */
  boolean put(
      UUID workspace, String key, RuleRequest request, @Nullable String ifMatch, String actor) {
    Instant now = clock.instant();
    return database.inWorkspace(
        workspace,
        handle -> {
          RuleStore store = handle.attach(RuleStore.class);
          Optional<Rule> known = store.lock(key);
          Revision.check(ifMatch, known.map(Rule::revision).orElse(0));
          requireAssignee(handle.attach(FollowUpStore.class), request);
          requireRecipients(request);
          store.put(
              key,
              request.name(),
              request.when(),
              request.then().toJson(),
              request.enabled(),
              now,
              now);
          Audit.record(handle, now, actor, "rule.put", key);
          return known.isEmpty();
        });
  }

  private static void requireAssignee(FollowUpStore people, RuleRequest request) {
    Optional<UUID> assignee = request.then().assignee();
    if (assignee.isPresent() && people.person(assignee.get()).isEmpty()) {
      throw Problem.invalid("/then/assignee", "there is no such account");
    }
  }

  private void requireRecipients(RuleRequest request) {
    Optional<Recipients> recipients = request.then().toNotify().map(Recipients::of);
    if (recipients.isPresent() && !recipients.get().areUsable(this::isOpen)) {
      throw Problem.invalid(
          "/then/notify",
          "assignee, team, mail addresses and https addresses of chats are expected");
    }
  }

  private boolean isOpen(String url) {
    try {
      outbound.check(url);
      return true;
    } catch (Destination.Refused refused) {
      return false;
    }
  }

  void delete(UUID workspace, String key, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          if (handle.attach(RuleStore.class).delete(key) == 0) {
            throw Problem.notFound("rule", key);
          }
          Audit.record(handle, clock.instant(), actor, "rule.delete", key);
        });
  }
}
