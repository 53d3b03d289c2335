package koe.feedback.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.feedback.search.Highlight;

/** A comment as the API shows it. Who may not see identities reads the masked text. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ItemView(
    UUID id,
    UUID response,
    UUID survey,
    String question,
    String text,
    String language,
    @JsonInclude(JsonInclude.Include.ALWAYS) Optional<SentimentView> sentiment,
    JsonNode themes,
    @JsonInclude(JsonInclude.Include.ALWAYS) Optional<Integer> score,
    Optional<String> metric,
    @JsonInclude(JsonInclude.Include.ALWAYS) Optional<String> contact,
    String channel,
    Instant receivedAt,
    boolean corrected,
    List<Highlight> highlights) {

  /** The sentiment of a comment; a person's word has no score of its own. */
  public record SentimentView(String label, Optional<Double> score, Optional<Double> confidence) {}

  static ItemView of(Item item, List<Highlight> highlights, boolean identities) {
    return new ItemView(
        item.id(),
        item.response(),
        item.survey(),
        item.question(),
        identities ? item.text() : item.masked(),
        item.language(),
        item.sentiment()
            .map(label -> new SentimentView(label, item.sentimentScore(), item.confidence())),
        item.themes(),
        item.score(),
        item.metric(),
        identities ? item.contact() : Optional.empty(),
        item.channel(),
        item.receivedAt(),
        item.corrected(),
        highlights);
  }
}
