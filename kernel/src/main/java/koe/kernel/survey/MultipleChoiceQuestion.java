package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;

/**
 * A question with several answers to choose.
 *
 * @param kind `checkbox`, `tagbox` or `imagepicker`
 * @param selectAll the text of a box that takes all choices at once, where there is one
 */
public record MultipleChoiceQuestion(
    QuestionHead head,
    Choices choices,
    String kind,
    Optional<Integer> least,
    Optional<Integer> most,
    Optional<LocalizedText> selectAll)
    implements ChoiceQuestion {

  /** What the box that takes all choices sends, in a field of its own. */
  public static final String ALL = "all";

  /** Whether it is shown as a field with tags rather than as boxes. */
  public boolean tagbox() {
    return kind.equals("tagbox");
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return choices.refusalOfSeveral(answer).or(() -> wrongCount(answer.size()));
  }

  @Override
  public Optional<Message> refusalOfNone() {
    return wrongCount(0);
  }

  private Optional<Message> wrongCount(int count) {
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
    return chosen(fields, choices);
  }

  @Override
  public Optional<JsonNode> fromForm(SentFields sent, String field) {
    if (selectAll.isEmpty() || sent.of(SentFields.inner(field, ALL)).isEmpty()) {
      return fromForm(sent.of(field));
    }
    return fromForm(choices.listed().stream().map(Choice::formValue).toList());
  }

  static Optional<JsonNode> chosen(List<String> fields, Choices choices) {
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    fields.stream()
        .distinct()
        .flatMap(field -> FormFields.chosen(List.of(field), choices.all()).stream())
        .forEach(chosen::add);
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }
}
