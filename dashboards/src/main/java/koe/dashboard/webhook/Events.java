package koe.dashboard.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** What happens is noted for the webhooks in the transaction in which it happens. */
public final class Events {

  private Events() {}

  /** Notes something that happens each time anew. */
  public static void publish(Handle handle, Instant at, String type, JsonNode about) {
    add(handle, Ids.next(), at, type, about);
  }

  /**
   * Notes something that happens once to an object, whatever is repeated: the object's id is the
   * event's.
   */
  public static void publishOnce(
      Handle handle, Instant at, String type, UUID object, JsonNode about) {
    add(handle, object, at, type, about);
  }

  private static void add(Handle handle, UUID id, Instant at, String type, JsonNode about) {
    ObjectNode body = Json.object().put("type", type).put("timestamp", at.toString());
    body.set("data", about);
    String kind = type.substring(0, type.indexOf('.')) + ".*";
    handle.attach(OutboxStore.class).add(id, type, kind, at, Json.write(body));
  }
}
