package koe.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;

/** text-analytics: what comments mean, and where they are found. */
public record FeedbackSystem(Http api) {

  private static final String ITEMS = "/feedback/api/v1/items";

  /** What a search finds. */
  public JsonNode search(String words) {
    return api.get(ITEMS + "?q=" + Http.encoded(words)).expect(200).json();
  }

  /** What a search finds within one survey. */
  public JsonNode search(String words, UUID survey, String more) {
    return api.get(ITEMS + "?q=" + Http.encoded(words) + "&survey=" + survey + more)
        .expect(200)
        .json();
  }

  /** The first comment that a search finds, once it is analysed. */
  public JsonNode awaitFound(String words) {
    return Eventually.see(
            "a comment with " + words,
            () -> search(words),
            found -> !found.path("items").isEmpty() && isAnalysed(found.path("items").get(0)))
        .path("items")
        .get(0);
  }

  private static boolean isAnalysed(JsonNode item) {
    return item.path("sentiment").has("label");
  }

  /** Waits until this many comments of a survey can be found. */
  public void awaitComments(UUID survey, long count, Duration limit) {
    Eventually.see(
        count + " comments",
        limit,
        () ->
            api.get(ITEMS + "?limit=1&survey=" + survey).expect(200).json().path("total").asLong(),
        total -> total >= count);
  }
}
