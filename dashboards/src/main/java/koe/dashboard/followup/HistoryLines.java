package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import koe.kernel.json.Json;
import koe.kernel.page.Visit;

/** The history of a follow-up in the words of the person who reads it. */
public final class HistoryLines {

  /** One entry. */
  public record Line(Instant at, String by, String kind, String attempt, List<String> texts) {}

  private final Visit visit;
  private final Map<UUID, String> names;

  private HistoryLines(Visit visit, Map<UUID, String> names) {
    this.visit = visit;
    this.names = names;
  }

  /** The newest first. */
  static List<Line> of(Dossier dossier, Visit visit) {
    HistoryLines lines = new HistoryLines(visit, dossier.names());
    List<Line> newestFirst = new ArrayList<>();
    dossier.history().forEach(event -> newestFirst.add(0, lines.line(event)));
    return newestFirst;
  }

  private Line line(Event event) {
    List<String> texts = new ArrayList<>();
    if (event.kind().equals(Event.CHANGED)) {
      Json.read(event.text())
          .properties()
          .forEach(change -> texts.add(change(change.getKey(), change.getValue())));
    } else if (event.isNote() && !event.text().isEmpty()) {
      texts.add(event.text());
    }
    return new Line(event.at(), event.by(), event.kind(), attempt(event), texts);
  }

  private String attempt(Event event) {
    return Stream.concat(
            event.channel().map(word -> visit.t().get("task.channel." + word)).stream(),
            event.outcome().map(word -> visit.t().get("task.outcome." + word)).stream())
        .collect(Collectors.joining(" · "));
  }

  private String change(String field, JsonNode change) {
    String name = visit.t().get("task.field." + field);
    String to = value(field, change.path("to").asText());
    String from = value(field, change.path("from").asText());
    return from.isEmpty()
        ? visit.t().get("task.changed.to", name, to)
        : visit.t().get("task.changed", name, from, to.isEmpty() ? "–" : to);
  }

  private String value(String field, String value) {
    if (value.isEmpty()) {
      return "";
    }
    return switch (field) {
      case "status" -> visit.t().get("task.status." + value);
      case "priority" -> visit.t().get("task.priority." + value);
      case "assignee" -> names.getOrDefault(UUID.fromString(value), value);
      case "dueAt" -> visit.formats().dateTime(Instant.parse(value));
      default -> value;
    };
  }
}
