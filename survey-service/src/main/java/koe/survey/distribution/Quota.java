package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.survey.contact.Contact;

/**
 * Enough is enough: after so many completed responses nobody more is asked.
 *
 * @param by the attribute whose values each have the quota for themselves
 */
record Quota(int completes, Optional<String> by) {

  static Quota read(JsonBody body) {
    body.only("completes", "by");
    if (!body.has("completes")) {
      body.complain("completes", "this field is needed");
    }
    return new Quota(
        body.integer("completes", 1, 100_000_000).orElse(1), body.optionalText("by", 200));
  }

  static Optional<Quota> of(JsonNode request) {
    JsonNode stored = request.path("quota");
    return stored.isObject() ? Optional.of(read(JsonBody.of(stored))) : Optional.empty();
  }

  /** The group that a person counts towards. */
  String group(Contact contact) {
    return by.map(name -> contact.attributes().path(name).asText()).orElse("");
  }

  ObjectNode toJson() {
    ObjectNode json = Json.object().put("completes", completes);
    by.ifPresent(name -> json.put("by", name));
    return json;
  }
}
