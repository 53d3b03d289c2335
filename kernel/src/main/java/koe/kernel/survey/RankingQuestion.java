package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A question whose choices are put in order, the best first.
 *
 * @param some whether the respondent may leave choices out
 * @param least how many are to be ranked at least, where some may be left out
 */
public record RankingQuestion(
    QuestionHead head,
    Choices choices,
    boolean some,
    Optional<Integer> least,
    Optional<Integer> most)
    implements ChoiceQuestion {

  @Override
  public String kind() {
    return "ranking";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    if (answer.isObject()) return Optional.of(Message.of("rankedTwice"));
    return choices.refusalOfSeveral(answer).or(() -> wrongCount(answer.size()));
  }

  private Optional<Message> wrongCount(int count) {
    if (!some) return Optional.empty();
    return least
        .filter(limit -> count < limit)
        .map(limit -> Message.of("tooFewChosen", limit))
        .or(
            () ->
                most.filter(limit -> count > limit)
                    .map(limit -> Message.of("tooManyChosen", limit)));
  }

  @Override
  public boolean takesBlank(JsonNode blank) {
    return blank.isArray();
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return MultipleChoiceQuestion.chosen(fields, choices);
  }

  /**
   * A form gives each choice a place. Two in one place are kept as they were given, as an object,
   * so that the respondent sees them again with what is wrong.
   */
  @Override
  public Optional<JsonNode> fromForm(SentFields sent, String field) {
    ObjectNode places = JsonNodeFactory.instance.objectNode();
    Map<Integer, JsonNode> ranked = new TreeMap<>(Comparator.naturalOrder());
    for (Choice choice : choices.listed()) {
      sent.number(SentFields.inner(field, choice.formValue()))
          .ifPresent(
              place -> {
                places.put(choice.formValue(), place);
                ranked.put(place, choice.value());
              });
    }
    if (places.isEmpty()) return Optional.empty();
    if (ranked.size() < places.size()) return Optional.of(places);
    ArrayNode order = JsonNodeFactory.instance.arrayNode();
    ranked.values().forEach(order::add);
    return Optional.of(order);
  }

  /** The place of a choice in an answer, from 1; empty if it has none. */
  public Optional<Integer> place(JsonNode answer, Choice choice) {
    if (answer.isObject()) {
      return Optional.of(answer.path(choice.formValue()))
          .filter(JsonNode::isInt)
          .map(JsonNode::intValue);
    }
    for (int i = 0; i < answer.size(); i++) {
      if (Choices.exact(answer.get(i)).equals(choice.value())) return Optional.of(i + 1);
    }
    return Optional.empty();
  }

  @Override
  public Optional<Message> incomplete(JsonNode answer, List<Choice> offered) {
    Set<JsonNode> missing = new HashSet<>();
    offered.forEach(choice -> missing.add(choice.value()));
    answer.forEach(item -> missing.remove(Choices.exact(item)));
    return some || missing.isEmpty() ? Optional.empty() : Optional.of(Message.of("rankAll"));
  }
}
