package koe.dashboard.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.backlog.Insight;
import koe.dashboard.outbound.Outbound;
import koe.kernel.access.Sealer;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.workspace.Workspaces;

/**
 * Makes the issues that were asked for. A definite refusal is final until somebody asks again; what
 * a busy or broken tracker did not take is tried again for some hours. If the answer got lost on
 * the way it is not known whether there is an issue, and that is said instead of making another.
 */
@Singleton
public class IssueSender {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_ATTEMPTS = 8;

  private final Database database;
  private final Backlog backlog;
  private final Workspaces workspaces;
  private final Outbound outbound;
  private final Sealer sealer;
  private final String url;
  private final Clock clock;

  @Inject
  IssueSender(
      Database database,
      Backlog backlog,
      Workspaces workspaces,
      Outbound outbound,
      Sealer sealer,
      Environment environment,
      Clock clock) {
    this(database, backlog, workspaces, outbound, sealer, environment.url(), clock);
  }

  IssueSender(
      Database database,
      Backlog backlog,
      Workspaces workspaces,
      Outbound outbound,
      Sealer sealer,
      String url,
      Clock clock) {
    this.database = database;
    this.backlog = backlog;
    this.workspaces = workspaces;
    this.outbound = outbound;
    this.sealer = sealer;
    this.url = url;
    this.clock = clock;
  }

  /** One round through all workspaces; how many issues were tried. */
  public int run() {
    return database.workspaces().stream().mapToInt(this::run).sum();
  }

  int run(UUID workspace) {
    Instant now = clock.instant();
    List<TrackerStore.Due> due =
        database.inWorkspace(
            workspace,
            handle -> {
              TrackerStore store = handle.attach(TrackerStore.class);
              store.doubtLost(now);
              return store.lease(now, now.plus(LEASE));
            });
    due.forEach(one -> send(workspace, one));
    return due.size();
  }

  private void send(UUID workspace, TrackerStore.Due due) {
    Tracker tracker =
        database
            .inWorkspace(workspace, handle -> handle.attach(TrackerStore.class).find(due.tracker()))
            .orElseThrow();
    Vendor vendor = Vendor.of(tracker);
    Insight insight = backlog.get(workspace, due.insight());
    String language = workspaces.get(workspace).language();
    Draft draft = Evidence.of(insight, language, url);
    Call call = vendor.create(tracker, sealer.open(tracker.token()), draft);
    Outbound.Answer answer = outbound.post(call.url(), call.headers(), Json.write(call.body()));
    Optional<Made> made =
        answer.isAccepted()
            ? json(answer.body()).flatMap(body -> vendor.made(tracker, body))
            : Optional.empty();
    if (made.isPresent()) {
      keep(workspace, due, made.get());
    } else {
      note(workspace, due, answer);
    }
  }

  private static Optional<JsonNode> json(String body) {
    try {
      return Optional.of(Json.parse(body.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJson wrong) {
      return Optional.empty();
    }
  }

  private void keep(UUID workspace, TrackerStore.Due due, Made made) {
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(TrackerStore.class)
                .made(due.insight(), due.tracker(), made.name(), made.url()));
    Optional<String> link = Optional.of(made.url()).filter(it -> it.startsWith("http"));
    backlog.link(workspace, due.insight(), null, link, "tracker " + due.tracker());
  }

  private void note(UUID workspace, TrackerStore.Due due, Outbound.Answer answer) {
    boolean again = answer.status() == 429 || answer.status() == 503;
    boolean waits = again && due.attempts() < MOST_ATTEMPTS;
    String detail =
        answer.status() == 0 || answer.isAccepted()
            ? "in doubt, look before asking again: " + answer.detail()
            : answer.status() + " " + answer.detail();
    Instant next = clock.instant().plus(PAUSE.multipliedBy(1L << Math.min(due.attempts(), 7)));
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(TrackerStore.class)
                .tried(due.insight(), due.tracker(), waits ? "waiting" : "failed", next, detail));
  }
}
