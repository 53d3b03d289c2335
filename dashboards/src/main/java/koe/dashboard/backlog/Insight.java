package koe.dashboard.backlog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.verbatim.Verbatim;

/**
 * What customers say about a theme, for those who can change something.
 *
 * @param customers how many different customers mention it
 * @param impact how many points the theme moves the NPS: all answers less those without it
 */
public record Insight(
    UUID id,
    String theme,
    JsonNode name,
    String status,
    Optional<String> link,
    long mentions,
    long customers,
    Trend trend,
    Optional<Double> impact,
    Sentiments sentiment,
    List<Quote> verbatims,
    Instant updatedAt,
    @JsonIgnore int revision) {

  /**
   * Mentions of the last 30 days and of the 30 before.
   *
   * @param change in percent; empty if there were none before
   */
  public record Trend(long recent, long before, Optional<Double> change) {

    static Trend of(long recent, long before) {
      return new Trend(
          recent,
          before,
          before == 0
              ? Optional.empty()
              : Optional.of(Math.round((recent - before) * 1000.0 / before) / 10.0));
    }
  }

  /** How the theme is spoken of. */
  public record Sentiments(long positive, long neutral, long negative, long mixed) {}

  /** What a customer said, without what would tell who it was. */
  public record Quote(
      UUID item,
      String text,
      String language,
      Optional<String> sentiment,
      Optional<Integer> score,
      Instant receivedAt) {

    static Quote of(Verbatim verbatim) {
      return new Quote(
          verbatim.id(),
          verbatim.masked(),
          verbatim.language(),
          verbatim.sentiment(),
          verbatim.score(),
          verbatim.receivedAt());
    }
  }

  /** The theme's name in a language, or its key if it has none. */
  public String nameIn(String language) {
    return name.path(language).asText(name.path("en").asText(theme));
  }
}
