package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.survey.segment.SegmentFilter;

/**
 * When a distribution asks.
 *
 * @param at not before this moment
 * @param until not after this moment
 * @param every again and again, as long as it is not cancelled
 * @param window only in these hours of the person's day
 * @param spread evenly over so much time
 * @param skipHolidays not on public holidays of Japan, by the person's own calendar
 * @param trigger after an event in a customer's life
 */
record Schedule(
    Optional<Instant> at,
    Optional<Instant> until,
    Optional<Lapse> every,
    Optional<Window> window,
    Optional<Lapse> spread,
    boolean skipHolidays,
    Optional<Trigger> trigger) {

  /**
   * An event that brings an invitation.
   *
   * @param filter which events of the type, by {amount}, {currency} and {attributes.NAME}
   */
  record Trigger(String event, Optional<Lapse> after, Optional<SegmentFilter> filter) {

    static Trigger read(JsonBody body) {
      body.only("event", "after", "filter");
      return new Trigger(
          body.text("event", 100),
          Lapse.read(body, "after"),
          body.has("filter") ? SegmentFilter.read(body, "filter") : Optional.empty());
    }
  }

  static Schedule read(JsonBody body) {
    body.only("at", "until", "every", "window", "spread", "skipHolidays", "trigger");
    Schedule schedule =
        new Schedule(
            body.moment("at"),
            body.moment("until"),
            Lapse.read(body, "every"),
            body.inside("window").flatMap(Window::read),
            Lapse.read(body, "spread"),
            body.flag("skipHolidays").orElse(false),
            body.inside("trigger").map(Trigger::read));
    if (schedule.trigger.isPresent() && schedule.every.isPresent()) {
      body.complain("every", "a distribution follows events or the calendar, not both");
    }
    if (schedule.until.isPresent()
        && schedule.at.filter(at -> !at.isBefore(schedule.until.get())).isPresent()) {
      body.complain("until", "the end must come after the beginning");
    }
    return schedule;
  }

  static Schedule of(JsonNode request) {
    JsonNode stored = request.path("schedule");
    return read(JsonBody.of(stored.isObject() ? stored : Json.object()));
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object();
    at.ifPresent(moment -> json.put("at", moment.toString()));
    until.ifPresent(moment -> json.put("until", moment.toString()));
    every.ifPresent(lapse -> json.put("every", lapse.toString()));
    window.ifPresent(hours -> json.set("window", Json.mapper().valueToTree(hours)));
    spread.ifPresent(lapse -> json.put("spread", lapse.toString()));
    if (skipHolidays) {
      json.put("skipHolidays", true);
    }
    trigger.ifPresent(
        one -> {
          ObjectNode inner = json.putObject("trigger").put("event", one.event());
          one.after().ifPresent(lapse -> inner.put("after", lapse.toString()));
          one.filter().ifPresent(filter -> inner.put("filter", filter.toString()));
        });
    return json;
  }

  /** True if nobody is to be written to any more at the moment. */
  boolean isOver(Instant moment) {
    return until.filter(end -> !moment.isBefore(end)).isPresent();
  }

  /** True if it goes on until somebody ends it. */
  boolean isOngoing() {
    return every.isPresent() || trigger.isPresent();
  }
}
