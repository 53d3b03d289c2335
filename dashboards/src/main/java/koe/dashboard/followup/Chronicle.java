package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.dashboard.webhook.Events;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** Writes down what happens to follow-ups, and lets those know who listen. */
record Chronicle(Handle handle) {

  void record(Event event) {
    FollowUpStore store = handle.attach(FollowUpStore.class);
    store.record(event);
    store.find(event.task()).ifPresent(task -> tell(task, event));
  }

  private void tell(FollowUp task, Event event) {
    ObjectNode about =
        Json.mapper().valueToTree(FollowUpView.of(task, List.of(event), event.at(), true));
    about.remove("history");
    about.put("by", event.by());
    Events.publish(handle, event.at(), "task." + type(event.kind()), about, task.contact());
  }

  private static String type(String kind) {
    return switch (kind) {
      case Event.CREATED -> "created";
      case Event.CHANGED -> "updated";
      case Event.ESCALATED, Event.REOPENED -> kind;
      default -> "noted";
    };
  }
}
