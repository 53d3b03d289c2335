package koe.dashboard.followup;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import koe.dashboard.verbatim.Verbatim;
import koe.dashboard.webhook.Events;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** Lets those know who listen that somebody answered, and what was understood of it. */
record ResponseNews(Handle handle, ResponseFacts facts) {

  void tell(Instant now) {
    Optional<String> contact = facts.response().contact();
    Events.publishOnce(handle, now, "response.completed", facts.id(), response(), contact);
    for (Verbatim comment : facts.comments()) {
      if (comment.sentiment().isPresent()) {
        Events.publishOnce(
            handle, now, "feedback.analyzed", comment.id(), feedback(comment), contact);
      }
    }
  }

  private ObjectNode response() {
    TriageStore.Received response = facts.response();
    ObjectNode about =
        Json.object()
            .put("response", response.id().toString())
            .put("survey", response.survey().toString())
            .put("channel", response.channel())
            .put("language", response.language())
            .put("receivedAt", response.receivedAt().toString());
    response.contact().ifPresent(contact -> about.put("contact", contact));
    ArrayNode scores = about.putArray("scores");
    facts
        .scores()
        .forEach(it -> scores.addObject().put("metric", it.metric()).put("value", it.value()));
    return about;
  }

  /** Personal details stay with Koe: the text goes out masked. */
  private static ObjectNode feedback(Verbatim comment) {
    ObjectNode about =
        Json.object()
            .put("item", comment.id().toString())
            .put("response", comment.response().toString())
            .put("survey", comment.survey().toString())
            .put("question", comment.question())
            .put("language", comment.language())
            .put("text", comment.masked());
    comment.sentiment().ifPresent(word -> about.put("sentiment", word));
    ArrayNode themes = about.putArray("themes");
    comment.themes().forEach(themes::add);
    return about;
  }
}
