package koe.dashboard.assistant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.dashboard.backlog.Backlog;
import koe.dashboard.backlog.BacklogQuery;
import koe.dashboard.followup.FollowUpQuery;
import koe.dashboard.followup.FollowUps;
import koe.dashboard.followup.Priority;
import koe.dashboard.followup.Status;
import koe.dashboard.metric.Metric;
import koe.dashboard.metric.Metrics;
import koe.dashboard.metric.QueryText;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;

/** All that an assistant may ask and do; each by the same rules as over the API. */
@Singleton
public class Tools {

  static final int MOST = 100;
  private static final int FEW = 20;
  private static final List<String> STATES =
      Arrays.stream(Status.values()).map(Status::word).toList();
  private static final List<String> PRIORITIES =
      Arrays.stream(Priority.values()).map(Priority::word).toList();
  private static final List<String> SENTIMENTS =
      List.of("positive", "neutral", "negative", "mixed");
  private static final List<String> INSIGHTS = List.of("open", "planned", "shipped", "declined");

  private final Database database;
  private final Metrics metrics;
  private final Backlog backlog;
  private final FollowUps followUps;
  private final Workspaces workspaces;

  @Inject
  Tools(
      Database database,
      Metrics metrics,
      Backlog backlog,
      FollowUps followUps,
      Workspaces workspaces) {
    this.database = database;
    this.metrics = metrics;
    this.backlog = backlog;
    this.followUps = followUps;
    this.workspaces = workspaces;
  }

  List<Tool> all() {
    return List.of(
        Tool.reading(
            "get_metric",
            "NPS, CSAT or CES with its interval, the distribution behind it and its course.",
            new Arguments()
                .oneOf("metric", "Which metric.", List.of("nps", "csat", "ces"))
                .text("survey", "The id of a survey; all surveys if it is left out.")
                .text("from", "The first day, such as 2026-04-01.")
                .text("to", "The day after the last.")
                .oneOf("interval", "Points for each.", List.of("day", "week", "month", "quarter"))
                .text("filter", "A condition such as {contact.plan} = 'pro'.")
                .requiring("metric"),
            this::metric),
        Tool.reading(
            "search_feedback",
            "What customers wrote, the newest first, with personal details masked.",
            new Arguments()
                .text("words", "Words that stand in the comment, to the letter.")
                .text("theme", "The key of a theme, such as delivery.")
                .oneOf("sentiment", "How it was meant.", SENTIMENTS)
                .limit()
                .requiring(),
            this::feedback),
        Tool.reading(
            "list_insights",
            "Themes with trend, impact on NPS, number of customers, verbatims and state.",
            new Arguments()
                .text("theme", "The key of a theme.")
                .oneOf("status", "Where it stands.", INSIGHTS)
                .limit()
                .requiring(),
            this::insights),
        Tool.reading(
            "list_tasks",
            "Follow-up tasks, the newest first.",
            new Arguments()
                .oneOf("status", "Where it stands.", STATES)
                .text("team", "Only those of a team.")
                .flag("overdue", "Only those that are late, or only those that are not.")
                .flag("open", "Only those with something to do, or only those without.")
                .limit()
                .requiring(),
            this::tasks),
        Tool.reading(
            "get_task",
            "A follow-up task with its history.",
            new Arguments().text("id", "The id of the task.").requiring("id"),
            (caller, arguments) -> followUps.get(caller, id(arguments))),
        Tool.changing(
            "update_task",
            "Changes the state, owner, team or priority of a task. To resolve it takes a root"
                + " cause and an action.",
            new Arguments()
                .text("id", "The id of the task.")
                .oneOf("status", "The state it is to have.", STATES)
                .text("assignee", "The id of an account.")
                .text("team", "The name of a team.")
                .oneOf("priority", "How pressing it is.", PRIORITIES)
                .text("rootCause", "Why it happened.")
                .text("action", "What was done about it.")
                .text("reason", "Why it is changed.")
                .requiring("id"),
            this::update),
        Tool.changing(
            "add_task_note",
            "Adds a note to a task.",
            new Arguments()
                .text("id", "The id of the task.")
                .text("text", "The note.")
                .requiring("id", "text"),
            this::note));
  }

  private Object metric(Caller caller, JsonBody arguments) {
    Metric metric =
        Metric.of(arguments.text("metric", 20))
            .orElseThrow(() -> Problem.invalid("/metric", "nps, csat or ces is expected"));
    var asked = new MultivaluedHashMap<String, String>();
    for (String name : Set.of("survey", "from", "to", "interval", "filter")) {
      arguments.optionalText(name, 4_000).ifPresent(value -> asked.add(name, value));
    }
    arguments.orRefuse();
    QueryText query =
        new QueryText(asked, workspaces.get(caller.workspace()).zone(), asked.keySet());
    return metrics.report(caller, query.metric(metric));
  }

  private Object feedback(Caller caller, JsonBody arguments) {
    Optional<String> words = arguments.optionalText("words", 500);
    Optional<String> theme = arguments.optionalText("theme", 200);
    Optional<String> sentiment = arguments.oneOf("sentiment", Set.copyOf(SENTIMENTS));
    int limit = limit(arguments);
    return Map.of(
        "items",
        database
            .inWorkspace(
                caller.workspace(),
                handle -> handle.attach(FeedbackStore.class).search(words, theme, sentiment, limit))
            .stream()
            .map(Comment::of)
            .toList());
  }

  private Object insights(Caller caller, JsonBody arguments) {
    BacklogQuery query =
        new BacklogQuery(
            Optional.empty(),
            arguments.optionalText("theme", 200),
            arguments.oneOf("status", Set.copyOf(INSIGHTS)));
    return Map.of("items", backlog.list(caller.workspace(), query, limit(arguments)));
  }

  private Object tasks(Caller caller, JsonBody arguments) {
    FollowUpQuery query =
        new FollowUpQuery(
            Optional.empty(),
            arguments.oneOf("status", Set.copyOf(STATES)),
            Optional.empty(),
            arguments.optionalText("team", 200),
            arguments.flag("overdue"),
            arguments.flag("open"));
    return Map.of("items", followUps.list(caller, query, limit(arguments)));
  }

  private Object update(Caller caller, JsonBody arguments) {
    UUID task = id(arguments);
    ObjectNode changes = arguments.node().deepCopy();
    changes.remove("id");
    followUps.change(caller, task, null, JsonBody.of(changes));
    return followUps.get(caller, task);
  }

  private Object note(Caller caller, JsonBody arguments) {
    UUID task = id(arguments);
    String text = arguments.text("text", 10_000);
    arguments.orRefuse();
    followUps.note(caller, task, text);
    return followUps.get(caller, task);
  }

  private static int limit(JsonBody arguments) {
    int limit = arguments.integer("limit", 1, MOST).orElse(FEW);
    arguments.orRefuse();
    return limit;
  }

  private static UUID id(JsonBody arguments) {
    Optional<UUID> id = arguments.id("id");
    if (id.isEmpty()) {
      arguments.complain("id", "the id of a task is needed");
    }
    arguments.orRefuse();
    return id.orElseThrow();
  }
}
