package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * A reminder for those who have not answered.
 *
 * @param afterDays so many days after the invitation
 * @param message words of its own, or none
 */
record ReminderPlan(int afterDays, JsonNode message) {

  static final int MOST = 5;
  private static final int LATEST = 365;

  static List<ReminderPlan> read(JsonBody body, String channel) {
    List<ReminderPlan> reminders = new ArrayList<>();
    JsonNode list = body.value("reminders").orElseGet(() -> Json.mapper().createArrayNode());
    if (!list.isArray() || list.size() > MOST) {
      body.complain("reminders", "a list of at most " + MOST + " reminders is expected");
      return reminders;
    }
    int before = 0;
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/reminders/" + i;
      if (!list.get(i).isObject()) {
        body.complainAt(pointer, "an object is expected");
        continue;
      }
      JsonBody one = body.at(pointer, list.get(i)).only("afterDays", "message");
      int days = one.integer("afterDays", before + 1, LATEST).orElse(0);
      if (days == 0 && !one.has("afterDays")) {
        one.complain("afterDays", "this field is needed");
      }
      one.inside("message").ifPresent(message -> MessageTemplate.check(message, channel));
      reminders.add(new ReminderPlan(days, list.get(i).path("message")));
      before = Math.max(before, days);
    }
    return reminders;
  }

  static List<ReminderPlan> of(JsonNode request) {
    List<ReminderPlan> reminders = new ArrayList<>();
    for (JsonNode one : request.path("reminders")) {
      reminders.add(new ReminderPlan(one.path("afterDays").asInt(), one.path("message")));
    }
    return reminders;
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("afterDays", afterDays);
    if (message.isObject()) {
      json.set("message", message);
    }
    return json;
  }
}
