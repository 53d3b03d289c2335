package koe.feedback.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** A comment as tests tell it: only what matters to them. */
final class CommentFixture {

  static final Instant MORNING = Instant.parse("2026-04-01T09:00:00Z");
  static final UUID SURVEY = UUID.fromString("00000000-0000-4000-8000-000000000001");

  private final String text;
  private UUID id;
  private UUID survey = SURVEY;
  private String language = "en";
  private String sentiment = "neutral";
  private List<String> themes = List.of();
  private OptionalInt score = OptionalInt.empty();
  private Optional<String> metric = Optional.empty();
  private final Map<String, String> attributes = new HashMap<>();
  private Instant receivedAt = MORNING;

  private CommentFixture(String text) {
    this.text = text;
    this.id = UUID.nameUUIDFromBytes(text.getBytes(UTF_8));
  }

  static CommentFixture aComment(String text) {
    return new CommentFixture(text);
  }

  CommentFixture id(UUID value) {
    id = value;
    return this;
  }

  CommentFixture survey(UUID value) {
    survey = value;
    return this;
  }

  CommentFixture language(String value) {
    language = value;
    return this;
  }

  CommentFixture sentiment(String value) {
    sentiment = value;
    return this;
  }

  CommentFixture themes(String... values) {
    themes = List.of(values);
    return this;
  }

  CommentFixture score(int value) {
    score = OptionalInt.of(value);
    return this;
  }

  CommentFixture metric(String value) {
    metric = Optional.of(value);
    return this;
  }

  CommentFixture attribute(String key, String value) {
    attributes.put(key, value);
    return this;
  }

  CommentFixture minutesLater(long minutes) {
    receivedAt = MORNING.plusSeconds(60 * minutes);
    return this;
  }

  IndexedComment build() {
    return new IndexedComment(
        id,
        UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)),
        survey,
        "reason",
        text,
        language,
        sentiment,
        themes,
        score,
        metric,
        Optional.of("customer-7"),
        attributes,
        receivedAt);
  }
}
