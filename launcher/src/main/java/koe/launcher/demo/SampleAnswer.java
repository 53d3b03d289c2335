package koe.launcher.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import koe.kernel.json.Json;

/** One response of an invented customer. */
record SampleAnswer(
    Person person, OffsetDateTime receivedAt, String channel, Mood mood, ObjectNode answers) {

  /** The response as the import of earlier responses takes it. */
  ObjectNode toImport() {
    ObjectNode json = Json.object();
    json.set("answers", answers);
    json.put("receivedAt", receivedAt.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    json.put("language", person.language());
    json.put("contact", person.id());
    json.put("channel", channel);
    json.putObject("attributes")
        .put("plan", person.plan())
        .put("city", person.city())
        .put("region", person.region())
        .put("segment", person.segment());
    return json;
  }
}
