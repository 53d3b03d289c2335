package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import koe.kernel.json.Json;

/** The form of a new distribution, as the request that the API takes. */
public record DistributionForm(
    MultivaluedMap<String, String> fields, ZoneId zone, String language) {

  /** What was written into a field. */
  public String value(String name) {
    return field(name).orElse("");
  }

  private Optional<String> field(String name) {
    return Optional.ofNullable(fields.getFirst(name)).map(String::trim).filter(x -> !x.isEmpty());
  }

  ObjectNode request() {
    ObjectNode request = Json.object();
    request.put("survey", field("survey").orElse(""));
    String channel = field("channel").orElse("email");
    request.put("channel", channel);
    field("name").ifPresent(name -> request.put("name", name));
    if (!channel.equals("link") && !channel.equals("embed")) {
      audience(request);
      message(request, channel);
      field("incentive").ifPresent(promise -> request.put("incentive", promise));
      schedule(request);
      limits(request);
      otherWords(request, channel);
    } else if (channel.equals("embed")) {
      limits(request);
      whole("cap").ifPresent(cap -> request.set("frequencyCapDays", cap));
    }
    return request;
  }

  private void audience(ObjectNode request) {
    ObjectNode audience = Json.object();
    field("segment").ifPresent(key -> audience.put("segment", key));
    if (!audience.has("segment")) {
      field("contacts")
          .ifPresent(
              keys -> audience.set("contacts", Json.mapper().valueToTree(keys.split("[\\s,、]+"))));
    }
    if (!audience.isEmpty()) {
      request.set("audience", audience);
    }
  }

  private void message(ObjectNode request, String channel) {
    Optional<String> body = field("body");
    Optional<String> subject = field("subject");
    if (body.isEmpty() && subject.isEmpty()) {
      return;
    }
    words(request, channel, subject, body);
  }

  private void words(
      ObjectNode to, String channel, Optional<String> subject, Optional<String> body) {
    ObjectNode words = to.putObject("message").putObject(language);
    body.ifPresent(text -> words.put("body", text));
    if (channel.equals("email")) {
      subject.ifPresent(text -> words.put("subject", text));
    }
  }

  /**
   * A second version of the words, which half of the people get; what it leaves out is the same.
   */
  private void otherWords(ObjectNode request, String channel) {
    Optional<String> subject = field("subjectB");
    Optional<String> body = field("bodyB");
    if (subject.isPresent() || body.isPresent()) {
      ArrayNode variants = request.putArray("variants");
      variants.addObject().put("key", "A");
      words(
          variants.addObject().put("key", "B"),
          channel,
          subject.or(() -> field("subject")),
          body.or(() -> field("body")));
    }
  }

  private void schedule(ObjectNode request) {
    ObjectNode schedule = Json.object();
    field("at").ifPresent(at -> schedule.put("at", moment(at)));
    field("every").ifPresent(every -> schedule.put("every", every));
    field("spread").ifPresent(days -> schedule.put("spread", "P" + days + "D"));
    if (field("from").isPresent() || field("to").isPresent()) {
      schedule
          .putObject("window")
          .put("from", field("from").orElse("00:00"))
          .put("to", field("to").orElse("23:59"));
    }
    field("skipHolidays").ifPresent(yes -> schedule.put("skipHolidays", true));
    field("event")
        .ifPresent(
            event -> {
              ObjectNode trigger = schedule.putObject("trigger").put("event", event);
              field("eventDays").ifPresent(days -> trigger.put("after", "P" + days + "D"));
            });
    if (!schedule.isEmpty()) {
      request.set("schedule", schedule);
    }
  }

  /** A time as the browser writes it, in the zone that the page shows. */
  private String moment(String local) {
    try {
      return LocalDateTime.parse(local).atZone(zone).toOffsetDateTime().toString();
    } catch (DateTimeException wrong) {
      return local;
    }
  }

  private void limits(ObjectNode request) {
    field("sample")
        .ifPresent(
            percent ->
                request.set(
                    "sample",
                    number(percent)
                        .map(share -> Json.mapper().getNodeFactory().numberNode(share / 100))
                        .orElse(Json.mapper().getNodeFactory().numberNode(0.0))));
    whole("completes")
        .ifPresent(
            completes -> {
              ObjectNode quota = request.putObject("quota");
              quota.set("completes", completes);
              field("completesBy").ifPresent(attribute -> quota.put("by", attribute));
            });
    field("remind")
        .ifPresent(
            days -> {
              ArrayNode reminders = request.putArray("reminders");
              for (String day : days.split("[\\s,、]+")) {
                reminders.addObject().put("afterDays", number(day).map(Double::intValue).orElse(0));
              }
            });
  }

  /** A whole number as such, and anything else as it was written, so that it is refused. */
  private Optional<JsonNode> whole(String name) {
    return field(name)
        .map(
            text ->
                text.matches("\\d{1,9}")
                    ? Json.mapper().getNodeFactory().numberNode(Integer.parseInt(text))
                    : Json.mapper().getNodeFactory().textNode(text));
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text));
    } catch (NumberFormatException wrong) {
      return Optional.empty();
    }
  }
}
