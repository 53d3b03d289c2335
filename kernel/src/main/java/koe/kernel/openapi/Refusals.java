package koe.kernel.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.models.Operation;

/** The statuses with which a call can be refused, by the habits that all calls have. */
record Refusals(String method, String path, Operation operation, JsonNode words) {

  private static final Map<String, String> WHY =
      Map.ofEntries(
          Map.entry("400", "The call is malformed."),
          Map.entry("401", "The token is missing or not known."),
          Map.entry("403", "The token's roles do not allow it."),
          Map.entry("404", "There is no such thing in this workspace."),
          Map.entry("409", "It conflicts with what is there."),
          Map.entry("410", "It is over."),
          Map.entry("412", "Somebody else changed it: If-Match names an older revision."),
          Map.entry("413", "The body is too large."),
          Map.entry("415", "The content type is not read here."),
          Map.entry("422", "Well-formed, but not valid; errors say where."),
          Map.entry("429", "Too many calls; Retry-After says when to try again."));

  Map<String, String> byStatus() {
    Map<String, String> refusals = new TreeMap<>();
    add(refusals, "400", true);
    add(refusals, "401", !words.path("open").asBoolean());
    add(refusals, "403", !words.path("open").asBoolean());
    add(refusals, "404", path.contains("{"));
    add(refusals, "409", method.equals("POST"));
    add(refusals, "412", CallDescription.asksForTag(operation));
    boolean body = operation.getRequestBody() != null;
    add(refusals, "413", body);
    add(refusals, "415", body);
    add(refusals, "422", body);
    words.path("refuses").forEach(status -> add(refusals, status.asText(), true));
    return refusals;
  }

  private static void add(Map<String, String> refusals, String status, boolean can) {
    if (can) refusals.put(status, WHY.getOrDefault(status, "It is refused."));
  }
}
