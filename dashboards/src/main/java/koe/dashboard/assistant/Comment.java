package koe.dashboard.assistant;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.verbatim.Verbatim;

/** A comment as an assistant is told it: without what would tell who the customer is. */
record Comment(
    UUID id,
    UUID response,
    UUID survey,
    String text,
    String language,
    Optional<Integer> score,
    Optional<String> sentiment,
    List<String> themes,
    Instant receivedAt) {

  static Comment of(FeedbackStore.Found found) {
    return new Comment(
        found.id(),
        found.response(),
        found.survey(),
        Verbatim.masked(found.text(), found.analysis()),
        found.language(),
        found.score(),
        found.sentiment(),
        found.themes(),
        found.receivedAt());
  }
}
