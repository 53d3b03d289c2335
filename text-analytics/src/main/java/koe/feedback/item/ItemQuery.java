package koe.feedback.item;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import koe.feedback.search.CommentOrder;
import koe.feedback.search.CommentQuery;
import koe.feedback.search.Moments;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** Reads the filters of an address; the same words serve the API and the page. */
final class ItemQuery {

  private static final Set<String> SENTIMENTS = Set.of("positive", "neutral", "negative", "mixed");
  private static final int LONGEST = 2_000;

  private final MultivaluedMap<String, String> parameters;
  private final ZoneId zone;
  private final Function<String, Set<UUID>> segments;
  private final UnaryOperator<List<String>> speaking;

  private ItemQuery(
      MultivaluedMap<String, String> parameters,
      ZoneId zone,
      Function<String, Set<UUID>> segments,
      UnaryOperator<List<String>> speaking) {
    this.parameters = parameters;
    this.zone = zone;
    this.segments = segments;
    this.speaking = speaking;
  }

  /**
   * @param zone in which a bare date is a day
   * @param segments the comments of a segment, by its key
   * @param speaking the themes that speak for others now
   * @throws Problem 400 that names the parameter
   */
  static CommentQuery read(
      MultivaluedMap<String, String> parameters,
      ZoneId zone,
      Function<String, Set<UUID>> segments,
      UnaryOperator<List<String>> speaking) {
    return new ItemQuery(parameters, zone, segments, speaking).query();
  }

  private CommentQuery query() {
    CommentQuery.Builder query = CommentQuery.builder();
    text("q").ifPresent(query::q);
    List<String> themes =
        parameters.getOrDefault("theme", List.of()).stream().filter(t -> !t.isBlank()).toList();
    if (!themes.isEmpty()) {
      query.themes(speaking.apply(themes).toArray(String[]::new));
    }
    text("sentiment").map(this::sentiment).ifPresent(query::sentiment);
    text("survey").map(id -> Paging.id("survey", id)).ifPresent(query::survey);
    text("metric").ifPresent(query::metric);
    text("scoreFrom").map(value -> number("scoreFrom", value)).ifPresent(query::scoreFrom);
    text("scoreTo").map(value -> number("scoreTo", value)).ifPresent(query::scoreTo);
    text("language").ifPresent(query::language);
    text("segment").map(segments).ifPresent(query::ids);
    text("from").map(value -> Moments.from("from", value, zone)).ifPresent(query::from);
    text("to").map(value -> Moments.to("to", value, zone)).ifPresent(query::to);
    text("sort")
        .map(
            word ->
                CommentOrder.of(word)
                    .orElseThrow(
                        () ->
                            Problem.parameter(
                                "sort",
                                "sort is newest, oldest, relevance, scoreLow or scoreHigh.")))
        .ifPresent(query::order);
    query.limit(Paging.limit(text("limit").orElse("")));
    text("cursor").ifPresent(query::cursor);
    return query.build();
  }

  private Optional<String> text(String name) {
    Optional<String> text =
        Optional.ofNullable(parameters.getFirst(name)).filter(value -> !value.isBlank());
    if (text.isPresent() && text.get().length() > LONGEST) {
      throw Problem.parameter(name, name + " is longer than " + LONGEST + " characters.");
    }
    return text;
  }

  private String sentiment(String word) {
    if (!SENTIMENTS.contains(word)) {
      throw Problem.parameter("sentiment", "sentiment is positive, neutral, negative or mixed.");
    }
    return word;
  }

  private static int number(String name, String value) {
    if (!value.matches("-?\\d{1,4}")) {
      throw Problem.parameter(name, name + " is a whole number.");
    }
    return Integer.parseInt(value);
  }
}
