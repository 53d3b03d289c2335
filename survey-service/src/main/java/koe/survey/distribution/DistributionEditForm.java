package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import koe.kernel.json.Json;

/**
 * What the page for changing a distribution shows, and the change that it sends.
 *
 * @param shown name, message, schedule and reminders, as they are or as they were typed
 */
public record DistributionEditForm(DistributionView view, JsonNode shown, ZoneId zone) {

  static DistributionEditForm of(DistributionView view, ZoneId zone) {
    ObjectNode shown = Json.object().put("name", view.name());
    shown.set("schedule", view.schedule());
    view.message().ifPresent(message -> shown.set("message", message));
    view.reminders().ifPresent(reminders -> shown.set("reminders", reminders));
    return new DistributionEditForm(view, shown, zone);
  }

  /** The same with what somebody typed. */
  DistributionEditForm typed(ObjectNode change) {
    return new DistributionEditForm(view, DistributionChange.merged(Json.object(), change), zone);
  }

  public String name() {
    return shown.path("name").asText();
  }

  public boolean hasMessage() {
    return !view.channel().equals("link") && !view.channel().equals("embed");
  }

  /** Words in one language. */
  public record Wording(String language, String subject, String body) {}

  /** The words in all languages that there are, and in those of Koe. */
  public List<Wording> words() {
    TreeSet<String> languages = new TreeSet<>(List.of("en", "ja"));
    JsonNode message = shown.path("message");
    message.fieldNames().forEachRemaining(languages::add);
    return languages.descendingSet().stream()
        .map(
            language ->
                new Wording(
                    language,
                    message.path(language).path("subject").asText(),
                    message.path(language).path("body").asText()))
        .toList();
  }

  public String hours(String end) {
    return shown.path("schedule").path("window").path(end).asText();
  }

  public boolean skipsHolidays() {
    return shown.path("schedule").path("skipHolidays").asBoolean();
  }

  /** The end as a browser's field takes it. */
  public String until() {
    String until = shown.path("schedule").path("until").asText();
    try {
      return until.isEmpty()
          ? ""
          : LocalDateTime.ofInstant(OffsetDateTime.parse(until).toInstant(), zone)
              .truncatedTo(ChronoUnit.MINUTES)
              .toString();
    } catch (DateTimeException wrong) {
      return until;
    }
  }

  public String reminderDays() {
    return ReminderPlan.of(shown).stream()
        .map(plan -> String.valueOf(plan.afterDays()))
        .collect(Collectors.joining(", "));
  }

  /** The change as the API takes it. */
  ObjectNode change(MultivaluedMap<String, String> fields) {
    ObjectNode change = Json.object();
    field(fields, "name").ifPresent(name -> change.put("name", name));
    if (hasMessage()) {
      message(fields, change);
      schedule(fields, change.putObject("schedule"));
      reminders(fields, change);
    }
    return change;
  }

  private void message(MultivaluedMap<String, String> fields, ObjectNode change) {
    ObjectNode message = change.putObject("message");
    for (Wording before : words()) {
      Optional<String> subject = field(fields, "subject." + before.language());
      Optional<String> body = field(fields, "body." + before.language());
      if (subject.isEmpty() && body.isEmpty()) {
        message.putNull(before.language());
      } else {
        ObjectNode words = message.putObject(before.language()).put("body", body.orElse(""));
        if (view.channel().equals("email")) {
          words.put("subject", subject.orElse(""));
        }
      }
    }
  }

  private void schedule(MultivaluedMap<String, String> fields, ObjectNode schedule) {
    Optional<String> from = field(fields, "from");
    Optional<String> to = field(fields, "to");
    if (from.isPresent() || to.isPresent()) {
      schedule.putObject("window").put("from", from.orElse("00:00")).put("to", to.orElse("23:59"));
    } else {
      schedule.putNull("window");
    }
    if (fields.containsKey("skipHolidays")) {
      schedule.put("skipHolidays", true);
    } else {
      schedule.putNull("skipHolidays");
    }
    field(fields, "until")
        .ifPresentOrElse(
            until -> schedule.put("until", moment(until)), () -> schedule.putNull("until"));
  }

  private String moment(String local) {
    try {
      return LocalDateTime.parse(local).atZone(zone).toOffsetDateTime().toString();
    } catch (DateTimeException wrong) {
      return local;
    }
  }

  /** A reminder keeps its own words at its place. */
  private void reminders(MultivaluedMap<String, String> fields, ObjectNode change) {
    ArrayNode reminders = change.putArray("reminders");
    JsonNode before = view.reminders().orElseGet(() -> Json.mapper().createArrayNode());
    for (String day : field(fields, "remind").orElse("").split("[\\s,、]+")) {
      if (!day.isEmpty()) {
        JsonNode words = before.path(reminders.size()).path("message");
        ObjectNode one = reminders.addObject();
        one.put("afterDays", day.matches("\\d{1,4}") ? Integer.parseInt(day) : 0);
        if (words.isObject()) {
          one.set("message", words);
        }
      }
    }
  }

  private static Optional<String> field(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(String::trim).filter(x -> !x.isEmpty());
  }
}
