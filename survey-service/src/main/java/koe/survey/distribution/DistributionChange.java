package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * A change of a distribution as a JSON merge patch (RFC 7396): what is named becomes so, what is
 * null goes, all else stays. Once it was launched, whom it asks, over what and why is settled.
 *
 * @param before as it was asked for until now
 * @param after as it is asked for from now on
 */
record DistributionChange(ObjectNode before, DistributionRequest after) {

  private static final Set<String> OF_LAUNCHED =
      Set.of("name", "message", "reminders", "quota", "schedule");
  private static final Set<String> OF_ITS_SCHEDULE = Set.of("window", "until", "skipHolidays");

  static DistributionChange read(Distribution distribution, JsonBody patch) {
    ObjectNode before = distribution.request().deepCopy();
    before.put("survey", distribution.survey().toString());
    before.put("channel", distribution.channel());
    before.put("name", distribution.name());
    ObjectNode after = merged(before, patch.node());
    if (!distribution.status().equals("draft")) {
      Set<String> free = distribution.isOpen() ? Set.of("name") : OF_LAUNCHED;
      settled(before, after, free).forEach(key -> settled(patch, "/" + key));
      if (free.contains("schedule")) {
        settled(before.path("schedule"), after.path("schedule"), OF_ITS_SCHEDULE)
            .forEach(key -> settled(patch, "/schedule/" + key));
      }
      patch.orRefuse();
    }
    return new DistributionChange(before, DistributionRequest.read(JsonBody.of(after)));
  }

  private static void settled(JsonBody patch, String pointer) {
    patch.complainAt(pointer, "this cannot change any more, because the distribution was launched");
  }

  private static List<String> settled(JsonNode before, JsonNode after, Set<String> free) {
    return Stream.concat(before.properties().stream(), after.properties().stream())
        .map(Map.Entry::getKey)
        .distinct()
        .filter(key -> !free.contains(key) && !before.path(key).equals(after.path(key)))
        .toList();
  }

  /** The one with the other laid over it. */
  static ObjectNode merged(JsonNode before, JsonNode patch) {
    ObjectNode merged = before.isObject() ? before.deepCopy() : Json.object();
    for (var field : patch.properties()) {
      if (field.getValue().isNull()) {
        merged.remove(field.getKey());
      } else if (field.getValue().isObject()) {
        merged.set(field.getKey(), merged(merged.path(field.getKey()), field.getValue()));
      } else {
        merged.set(field.getKey(), field.getValue());
      }
    }
    return merged;
  }

  /** True if other days are said for reminders, or for their number. */
  boolean movesReminders() {
    return !days(before).equals(days(after.kept()));
  }

  private static List<Integer> days(JsonNode request) {
    return ReminderPlan.of(request).stream().map(ReminderPlan::afterDays).toList();
  }

  /** True if people may be written to at other hours than before. */
  boolean movesHours() {
    return OF_ITS_SCHEDULE.stream()
        .anyMatch(
            key ->
                !before.path("schedule").path(key).equals(after.kept().path("schedule").path(key)));
  }
}
