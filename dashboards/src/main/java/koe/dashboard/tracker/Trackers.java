package koe.dashboard.tracker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.outbound.Destination;
import koe.dashboard.outbound.Outbound;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** Keeps the trackers of a workspace, asks for issues in them, and takes their calls back. */
@Singleton
public class Trackers {

  private final Database database;
  private final Backlog backlog;
  private final Outbound outbound;
  private final Sealer sealer;
  private final Clock clock;

  @Inject
  Trackers(Database database, Backlog backlog, Outbound outbound, Sealer sealer, Clock clock) {
    this.database = database;
    this.backlog = backlog;
    this.outbound = outbound;
    this.sealer = sealer;
    this.clock = clock;
  }

  List<TrackerView> list(UUID workspace) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(TrackerStore.class).all())
        .stream()
        .map(tracker -> TrackerView.of(workspace, tracker))
        .toList();
  }

  TrackerView get(UUID workspace, String key) {
    return TrackerView.of(workspace, find(workspace, key));
  }

  private Tracker find(UUID workspace, String key) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(TrackerStore.class).find(key))
        .orElseThrow(() -> Problem.notFound("tracker", key));
  }

  /** Keeps a tracker; a token or secret that is left out stays as it was. */
  boolean put(Caller caller, String key, JsonBody body) {
    body.only("kind", "url", "project", "account", "token", "secret");
    String kind = body.oneOf("kind", Vendor.BY_KIND.keySet()).orElse("");
    String url = body.text("url", 2_000).strip().replaceAll("/+$", "");
    String project = body.text("project", 200).strip();
    if (kind.isEmpty() && !body.has("kind")) {
      body.complain("kind", "this field is needed");
    }
    if (!project.isEmpty() && !project.matches("[\\p{Alnum}._/-]+")) {
      body.complain("project", "letters, digits, dots, hyphens and slashes are expected");
    }
    if (kind.equals("jiraCloud") && !body.has("account")) {
      body.complain("account", "the mail address that the token belongs to is needed");
    }
    requireOpen(body, url);
    Optional<String> token = body.optionalText("token", 2_000);
    Optional<String> secret = body.optionalText("secret", 500);
    Optional<String> account = body.optionalText("account", 300);
    Instant now = clock.instant();
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          TrackerStore store = handle.attach(TrackerStore.class);
          // A token goes only where it was meant to go.
          Optional<Tracker> known = store.find(key).filter(it -> it.url().equals(url));
          byte[] sealedToken = kept(body, "token", token, known.map(Tracker::token));
          byte[] sealedSecret = kept(body, "secret", secret, known.map(Tracker::secret));
          body.orRefuse();
          boolean made = store.find(key).isEmpty();
          store.put(key, kind, url, project, account, sealedToken, sealedSecret, now);
          Audit.record(handle, now, caller.name(), "tracker.put", key);
          return made;
        });
  }

  private byte[] kept(
      JsonBody body, String field, Optional<String> given, Optional<byte[]> before) {
    Optional<byte[]> sealed =
        given.filter(text -> !text.isBlank()).map(sealer::seal).or(() -> before);
    if (sealed.isEmpty()) {
      body.complain(field, "this field is needed");
    }
    return sealed.orElse(new byte[0]);
  }

  private void requireOpen(JsonBody body, String url) {
    try {
      outbound.check(url);
    } catch (Destination.Refused refused) {
      body.complain("url", refused.reason());
    }
  }

  void delete(Caller caller, String key) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(TrackerStore.class).delete(key) == 0) {
            throw Problem.notFound("tracker", key);
          }
          Audit.record(handle, clock.instant(), caller.name(), "tracker.delete", key);
        });
  }

  /** Asks for an issue of an insight, once; how it stands with its issues. */
  List<TrackerStore.Issue> ask(Caller caller, UUID insight, String key) {
    backlog.get(caller.workspace(), insight);
    find(caller.workspace(), key);
    return database.inWorkspace(
        caller.workspace(),
        handle -> {
          TrackerStore store = handle.attach(TrackerStore.class);
          if (store.ask(insight, key, caller.name(), clock.instant()) == 1) {
            Audit.record(handle, clock.instant(), caller.name(), "insight.issue", insight);
          }
          return store.issues(insight);
        });
  }

  List<TrackerStore.Issue> issues(UUID workspace, UUID insight) {
    backlog.get(workspace, insight);
    return database.inWorkspace(
        workspace, handle -> handle.attach(TrackerStore.class).issues(insight));
  }

  /**
   * Takes a call of a tracker.
   *
   * @throws Problem 404 for a tracker that is not there, 401 unless it is signed
   */
  void hear(UUID workspace, String key, Vendor.Headers headers, byte[] body) {
    Tracker tracker = find(workspace, key);
    Vendor vendor = Vendor.of(tracker);
    if (!vendor.isSigned(headers, body, sealer.open(tracker.secret()), clock.instant())) {
      throw Problem.unauthenticated("The call is not signed with the secret that was agreed on.");
    }
    vendor.news(koe.kernel.json.Json.parse(body)).ifPresent(news -> take(workspace, key, news));
  }

  private void take(UUID workspace, String key, News news) {
    Optional<UUID> insight =
        database.inWorkspace(
            workspace, handle -> handle.attach(TrackerStore.class).insight(key, news.name()));
    insight
        .filter(id -> !backlog.get(workspace, id).status().equals(news.status()))
        .ifPresent(id -> backlog.status(workspace, id, null, news.status(), "tracker " + key));
  }
}
