package koe.feedback.search;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * Which comments are wanted. Every criterion narrows; what is absent does not.
 *
 * @param q plain words or Lucene query syntax, in Japanese and English alike
 * @param themes comments that carry any of these
 * @param attributes values that the comment's attributes have exactly
 * @param from the first moment that counts
 * @param to the first moment that counts no more
 * @param cursor where the page before ended
 * @param ids the only comments that count
 */
public record CommentQuery(
    Optional<String> q,
    Set<String> themes,
    Optional<String> sentiment,
    Optional<UUID> survey,
    Optional<String> metric,
    OptionalInt scoreFrom,
    OptionalInt scoreTo,
    Optional<String> language,
    Map<String, String> attributes,
    Optional<Instant> from,
    Optional<Instant> to,
    CommentOrder order,
    int limit,
    Optional<String> cursor,
    Optional<Set<UUID>> ids) {

  public static final int USUAL_LIMIT = 50;
  public static final int HIGHEST_LIMIT = 500;

  public CommentQuery {
    if (limit < 1 || limit > HIGHEST_LIMIT) {
      throw new IllegalArgumentException("Limit must be 1..500 but was " + limit);
    }
    q = q.filter(words -> !words.isBlank());
    themes = Set.copyOf(themes);
    attributes = Map.copyOf(attributes);
    ids = ids.map(Set::copyOf);
  }

  public static CommentQuery all() {
    return builder().build();
  }

  public static CommentQuery of(String q) {
    return builder().q(q).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Gathers criteria, one after the other. */
  public static final class Builder {
    private Optional<String> q = Optional.empty();
    private Set<String> themes = Set.of();
    private Optional<String> sentiment = Optional.empty();
    private Optional<UUID> survey = Optional.empty();
    private Optional<String> metric = Optional.empty();
    private OptionalInt scoreFrom = OptionalInt.empty();
    private OptionalInt scoreTo = OptionalInt.empty();
    private Optional<String> language = Optional.empty();
    private final Map<String, String> attributes = new HashMap<>();
    private Optional<Instant> from = Optional.empty();
    private Optional<Instant> to = Optional.empty();
    private CommentOrder order = CommentOrder.NEWEST;
    private int limit = USUAL_LIMIT;
    private Optional<String> cursor = Optional.empty();
    private Optional<Set<UUID>> ids = Optional.empty();

    private Builder() {}

    public Builder q(String value) {
      q = Optional.of(value);
      return this;
    }

    public Builder themes(String... values) {
      themes = Set.copyOf(List.of(values));
      return this;
    }

    public Builder sentiment(String value) {
      sentiment = Optional.of(value);
      return this;
    }

    public Builder survey(UUID value) {
      survey = Optional.of(value);
      return this;
    }

    public Builder metric(String value) {
      metric = Optional.of(value);
      return this;
    }

    public Builder scoreFrom(int value) {
      scoreFrom = OptionalInt.of(value);
      return this;
    }

    public Builder scoreTo(int value) {
      scoreTo = OptionalInt.of(value);
      return this;
    }

    public Builder language(String value) {
      language = Optional.of(value);
      return this;
    }

    public Builder attribute(String key, String value) {
      attributes.put(key, value);
      return this;
    }

    public Builder from(Instant value) {
      from = Optional.of(value);
      return this;
    }

    public Builder to(Instant value) {
      to = Optional.of(value);
      return this;
    }

    public Builder order(CommentOrder value) {
      order = value;
      return this;
    }

    public Builder limit(int value) {
      limit = value;
      return this;
    }

    public Builder cursor(String value) {
      cursor = Optional.of(value);
      return this;
    }

    public Builder ids(Set<UUID> values) {
      ids = Optional.of(values);
      return this;
    }

    public CommentQuery build() {
      return new CommentQuery(
          q,
          themes,
          sentiment,
          survey,
          metric,
          scoreFrom,
          scoreTo,
          language,
          attributes,
          from,
          to,
          order,
          limit,
          cursor,
          ids);
    }
  }
}
