package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A question that is answered by taking one or more of the choices offered. */
public sealed interface ChoiceQuestion extends Question
    permits MultipleChoiceQuestion, RankingQuestion, SingleChoiceQuestion {

  Choices choices();

  @Override
  default List<Choice> choosable() {
    return choices().all();
  }

  /** What is wrong with leaving out some of what was offered. */
  default Optional<Message> incomplete(JsonNode answer, List<Choice> offered) {
    return Optional.empty();
  }

  @Override
  default String shown(JsonNode answer, String language) {
    return shown(answer, language, Optional.empty());
  }

  /** The same with the respondent's own words in the place of "other". */
  default String shown(JsonNode answer, String language, Optional<String> own) {
    return items(answer)
        .map(
            item -> own.filter(text -> Choices.isOther(item)).orElseGet(() -> text(item, language)))
        .collect(Collectors.joining(", "));
  }

  private String text(JsonNode item, String language) {
    return choices().choice(item).map(choice -> choice.textIn(language)).orElseGet(item::asText);
  }

  @Override
  default boolean asksForOther(JsonNode answer) {
    return choices().hasOther() && items(answer).anyMatch(Choices::isOther);
  }

  @Override
  default boolean hasComment() {
    return choices().hasOther() || head().commentLabel().isPresent();
  }

  /** The values taken. */
  static Stream<JsonNode> items(JsonNode answer) {
    return answer.isArray() ? StreamSupport.stream(answer.spliterator(), false) : Stream.of(answer);
  }
}
