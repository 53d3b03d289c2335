package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import koe.dashboard.verbatim.Verbatim;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/** What a rule can ask of a response: how it scored, what was said, who answered. */
record ResponseFacts(
    TriageStore.Received response,
    List<TriageStore.Scored> scores,
    Map<String, JsonNode> answers,
    List<Verbatim> comments,
    Clock clock) {

  static final Set<String> NAMES =
      Set.of(
          "score",
          "nps",
          "csat",
          "ces",
          "metric",
          "survey",
          "sentiment",
          "themes",
          "text",
          "language",
          "channel");

  /** A response speaks with its gravest comment. */
  private static final List<String> GRAVEST_FIRST =
      List.of("negative", "mixed", "neutral", "positive");

  UUID id() {
    return response.id();
  }

  Instant receivedAt() {
    return response.receivedAt();
  }

  Variables variables() {
    Map<String, Value> values = new HashMap<>();
    scores.forEach(score -> values.putIfAbsent(score.metric(), Value.of(score.value())));
    leadingScore()
        .ifPresent(
            score -> {
              values.put("score", Value.of(score.value()));
              values.put("metric", Value.of(score.metric()));
            });
    sentiment().ifPresent(word -> values.put("sentiment", Value.of(word)));
    values.put("themes", Value.of(themes().map(Value::of).toList()));
    values.put("text", Value.of(String.join("\n", comments.stream().map(Verbatim::text).toList())));
    values.put("survey", Value.of(response.survey().toString()));
    values.put("language", Value.of(response.language()));
    values.put("channel", Value.of(response.channel()));
    response
        .attributes()
        .properties()
        .forEach(
            attribute ->
                values.put("contact." + attribute.getKey(), Value.of(attribute.getValue())));
    answers.forEach((question, value) -> values.put("answers." + question, Value.of(value)));
    return Variables.of(values, clock);
  }

  /** The NPS score, or else CSAT, or else CES. */
  private Optional<TriageStore.Scored> leadingScore() {
    return Stream.of("nps", "csat", "ces")
        .flatMap(metric -> scores.stream().filter(score -> score.metric().equals(metric)))
        .findFirst();
  }

  private Optional<String> sentiment() {
    return GRAVEST_FIRST.stream()
        .filter(word -> comments.stream().anyMatch(it -> it.sentiment().equals(Optional.of(word))))
        .findFirst();
  }

  private Stream<String> themes() {
    return comments.stream().flatMap(comment -> comment.themes().stream()).distinct();
  }
}
