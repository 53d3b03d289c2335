package koe.dashboard.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** What happens is noted for the webhooks in the transaction in which it happens. */
public final class Events {

  private Events() {}

  /** Notes something that happens each time anew and is about nobody. */
  public static void publish(Handle handle, Instant at, String type, JsonNode about) {
    publish(handle, at, type, about, Optional.empty());
  }

  /**
   * @param contact the customer that it is about
   */
  public static void publish(
      Handle handle, Instant at, String type, JsonNode about, Optional<String> contact) {
    add(handle, Ids.next(), at, type, about, contact);
  }

  /**
   * Notes something that happens once to an object, whatever is repeated: the object's id is the
   * event's.
   */
  public static void publishOnce(
      Handle handle,
      Instant at,
      String type,
      UUID object,
      JsonNode about,
      Optional<String> contact) {
    add(handle, object, at, type, about, contact);
  }

  /** A customer is erased: what was kept to be told of them goes, and that is what is told. */
  public static void forget(Handle handle, Instant at, String contact) {
    handle.attach(OutboxStore.class).forget(contact);
    publish(handle, at, "contact.erased", Json.object().put("contact", contact));
  }

  private static void add(
      Handle handle, UUID id, Instant at, String type, JsonNode about, Optional<String> contact) {
    ObjectNode body = Json.object().put("type", type).put("timestamp", at.toString());
    body.set("data", about);
    String kind = type.substring(0, type.indexOf('.')) + ".*";
    handle.attach(OutboxStore.class).add(id, type, kind, at, Json.write(body), contact);
  }
}
