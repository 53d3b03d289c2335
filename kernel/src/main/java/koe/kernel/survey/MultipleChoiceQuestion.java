package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import koe.kernel.expression.Variables;

/**
 * A question with several answers to choose.
 *
 * @param tagbox shown as a field with tags rather than as boxes
 */
public record MultipleChoiceQuestion(
    QuestionHead head,
    Choices choices,
    Optional<Integer> least,
    Optional<Integer> most,
    boolean tagbox)
    implements Question {

  @Override
  public String kind() {
    return tagbox ? "tagbox" : "checkbox";
  }

  @Override
  public Optional<Message> refusal(JsonNode answer) {
    if (!answer.isArray()) return Optional.of(Message.of("notAList"));
    Set<JsonNode> offered = choices.all().stream().map(Choice::value).collect(Collectors.toSet());
    Set<JsonNode> chosen = new HashSet<>();
    for (JsonNode item : answer) {
      JsonNode value = Choices.exact(item);
      if (!offered.contains(value)) return Optional.of(Message.of("notAChoice"));
      if (!chosen.add(value)) return Optional.of(Message.of("chosenTwice"));
    }
    if (chosen.size() > 1 && chosen.stream().anyMatch(this::excludesOthers)) {
      return Optional.of(Message.of("noneAlone"));
    }
    return wrongCount(chosen.size());
  }

  @Override
  public Optional<Message> refusalOfNone() {
    return wrongCount(0);
  }

  @Override
  public boolean isOffered(JsonNode answer, Variables variables) {
    return StreamSupport.stream(answer.spliterator(), false)
        .flatMap(item -> choices.choice(item).stream())
        .allMatch(choice -> choice.isOffered(variables));
  }

  private boolean excludesOthers(JsonNode value) {
    return !Choices.isOther(value)
        && choices.special().stream().anyMatch(choice -> choice.value().equals(value));
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
    ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
    fields.stream()
        .distinct()
        .flatMap(field -> FormFields.chosen(List.of(field), choices.all()).stream())
        .forEach(chosen::add);
    return chosen.isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  @Override
  public List<Choice> choosable() {
    return choices.all();
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return StreamSupport.stream(answer.spliterator(), false)
        .map(item -> shownItem(item, language))
        .collect(Collectors.joining(", "));
  }

  private String shownItem(JsonNode item, String language) {
    return choices.choice(item).map(choice -> choice.textIn(language)).orElseGet(item::asText);
  }

  @Override
  public boolean asksForOther(JsonNode answer) {
    return choices.hasOther()
        && StreamSupport.stream(answer.spliterator(), false).anyMatch(Choices::isOther);
  }

  @Override
  public boolean hasComment() {
    return choices.hasOther() || head().commentLabel().isPresent();
  }
}
