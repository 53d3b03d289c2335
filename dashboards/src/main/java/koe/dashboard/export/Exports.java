package koe.dashboard.export;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import koe.dashboard.metric.Figure;
import koe.dashboard.metric.MetricReport;
import koe.dashboard.verbatim.Verbatim;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import org.jdbi.v3.core.Handle;

/** Writes tables as files, row by row as they come from the database. */
@Singleton
public class Exports {

  private static final List<String> RESPONSE =
      List.of(
          "id",
          "survey",
          "surveyName",
          "version",
          "distribution",
          "contact",
          "channel",
          "language",
          "status",
          "source",
          "attributes",
          "startedAt",
          "receivedAt");
  private static final List<String> FEEDBACK =
      List.of(
          "id",
          "response",
          "survey",
          "question",
          "text",
          "language",
          "sentiment",
          "sentimentScore",
          "themes",
          "metric",
          "score",
          "contact",
          "channel",
          "receivedAt");
  private static final List<String> TASK =
      List.of(
          "id",
          "title",
          "status",
          "priority",
          "response",
          "survey",
          "contact",
          "rule",
          "assignee",
          "team",
          "dueAt",
          "rootCause",
          "action",
          "createdAt",
          "updatedAt");
  private static final List<String> METRIC =
      List.of("metric", "from", "to", "group", "n", "state", "value", "low", "high", "mean");

  private final Database database;
  private final Clock clock;

  @Inject
  public Exports(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param format csv, xlsx or ndjson
   * @param mark true for a byte order mark before CSV
   */
  record Form(String format, boolean mark) {}

  void write(Caller caller, String what, Form form, ExportQuery query, OutputStream output) {
    // Noted before and by itself: what is written takes its time, and the record waits for nobody.
    database.useWorkspace(
        caller.workspace(),
        handle -> Audit.record(handle, clock.instant(), caller.name(), "export", what));
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          switch (what) {
            case "responses" -> responses(handle, form, query, output);
            case "feedback" -> feedback(handle, form, query, output);
            default -> tasks(handle, form, query, output);
          }
        });
  }

  private static void responses(Handle handle, Form form, ExportQuery query, OutputStream output) {
    ExportStore store = handle.attach(ExportStore.class);
    List<String> questions = store.questions(query.survey());
    List<String> headings = new ArrayList<>(RESPONSE);
    questions.forEach(name -> headings.add(Sheet.ANSWER + name));
    try (Stream<ExportStore.ResponseRow> rows = store.responses(query)) {
      table(output, form, headings, rows, row -> cells(row, questions));
    }
  }

  private static List<Optional<Object>> cells(ExportStore.ResponseRow row, List<String> questions) {
    List<Optional<Object>> cells =
        new ArrayList<>(
            cells(
                row.id(),
                row.survey(),
                row.surveyName(),
                row.version(),
                row.distribution(),
                row.contact(),
                row.channel(),
                row.language(),
                row.status(),
                row.source(),
                row.attributes().isEmpty() ? Optional.empty() : row.attributes(),
                row.startedAt(),
                row.receivedAt()));
    questions.forEach(question -> cells.add(value(row.answers().path(question))));
    return cells;
  }

  private static Optional<Object> value(JsonNode answer) {
    if (answer.isMissingNode() || answer.isNull()) {
      return Optional.empty();
    }
    if (answer.isNumber()) {
      return Optional.of(answer.numberValue());
    }
    if (answer.isBoolean()) {
      return Optional.of(answer.booleanValue());
    }
    return Optional.of(answer.isTextual() ? answer.textValue() : answer);
  }

  private static void feedback(Handle handle, Form form, ExportQuery query, OutputStream output) {
    try (Stream<ExportStore.FeedbackRow> rows = handle.attach(ExportStore.class).feedback(query)) {
      table(output, form, FEEDBACK, rows, row -> cells(row, query.identities()));
    }
  }

  private static List<Optional<Object>> cells(ExportStore.FeedbackRow row, boolean identities) {
    return cells(
        row.id(),
        row.response(),
        row.survey(),
        row.question(),
        identities ? row.text() : Verbatim.masked(row.text(), row.analysis()),
        row.language(),
        row.sentiment(),
        row.sentimentScore(),
        row.themes(),
        row.metric(),
        row.score(),
        identities ? row.contact() : Optional.empty(),
        row.channel(),
        row.receivedAt());
  }

  private static void tasks(Handle handle, Form form, ExportQuery query, OutputStream output) {
    try (Stream<ExportStore.TaskRow> rows = handle.attach(ExportStore.class).tasks(query)) {
      table(output, form, TASK, rows, Exports::cells);
    }
  }

  private static List<Optional<Object>> cells(ExportStore.TaskRow row) {
    return cells(
        row.id(),
        row.title(),
        row.status(),
        row.priority(),
        row.response(),
        row.survey(),
        row.contact(),
        row.rule(),
        row.assignee(),
        row.team(),
        row.dueAt(),
        row.rootCause(),
        row.action(),
        row.createdAt(),
        row.updatedAt());
  }

  /** Points of metrics that were computed already. */
  static void metrics(List<MetricReport> reports, Form form, OutputStream output) {
    Stream<List<Optional<Object>>> rows =
        reports.stream()
            .flatMap(report -> report.points().stream().map(it -> cells(report.metric(), it)));
    table(output, form, METRIC, rows, cells -> cells);
  }

  private static List<Optional<Object>> cells(String metric, Figure point) {
    return cells(
        metric,
        point.from().map(Object::toString),
        point.to().map(Object::toString),
        point.group(),
        point.n(),
        point.state().word(),
        point.value(),
        point.ci().map(Figure.Bounds::low),
        point.ci().map(Figure.Bounds::high),
        point.mean());
  }

  static <T> void table(
      OutputStream output,
      Form form,
      List<String> headings,
      Stream<T> rows,
      Function<T, List<Optional<Object>>> cells) {
    try {
      Sheet sheet = Sheet.begin(form.format(), output, headings, form.mark());
      for (T row : (Iterable<T>) rows::iterator) {
        sheet.row(cells.apply(row));
      }
      sheet.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static List<Optional<Object>> cells(Object... values) {
    return Arrays.stream(values).map(Exports::cell).toList();
  }

  private static Optional<Object> cell(Object value) {
    Optional<?> known = value instanceof Optional<?> some ? some : Optional.of(value);
    return known.map(it -> it instanceof UUID ? it.toString() : it);
  }
}
