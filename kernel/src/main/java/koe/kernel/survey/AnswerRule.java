package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import java.util.Optional;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/** A rule that the author of a survey sets for an answer: SurveyJS's validators. */
public sealed interface AnswerRule {

  /** What the author wants to be said, if anything. */
  LocalizedText text();

  /** What is wrong with the answer, if anything. */
  Optional<Message> complaint(JsonNode answer, Variables variables);

  /** Whether the rule also looks at a question that is not answered. */
  default boolean needsNoAnswer() {
    return false;
  }

  private static Optional<Message> when(boolean wrong, String key, Object... arguments) {
    return wrong ? Optional.of(Message.of(key, arguments)) : Optional.empty();
  }

  /** A number within bounds. */
  record Numeric(LocalizedText text, Optional<Double> min, Optional<Double> max)
      implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      var number = Value.of(answer).number();
      if (number.isEmpty()) return when(true, "notNumber");
      double value = number.getAsDouble();
      return min.filter(bound -> value < bound)
          .map(bound -> Message.of("tooSmall", Value.of(bound).text()))
          .or(
              () ->
                  max.filter(bound -> value > bound)
                      .map(bound -> Message.of("tooLarge", Value.of(bound).text())));
    }
  }

  /** A text of some length. */
  record Length(LocalizedText text, int min, int max, boolean digits) implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      String written = answer.asText();
      int length = WrittenText.length(written);
      boolean hasDigits = written.chars().anyMatch(Character::isDigit);
      return when(length < min, "tooShort", min)
          .or(() -> when(max > 0 && length > max, "tooLong", max))
          .or(() -> when(!digits && hasDigits, "noDigits"));
    }
  }

  /** A text of some form; the engine is linear, so that no pattern can stall the page. */
  record Form(LocalizedText text, Pattern pattern) implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      return when(!pattern.matcher(answer.asText()).find(), "notAsAsked");
    }
  }

  /** An email address. */
  record Email(LocalizedText text) implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      return when(!InputType.isEmail(answer.asText()), "notEmail");
    }
  }

  /** So many choices. */
  record Count(LocalizedText text, int min, int max) implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      return when(answer.size() < min, "tooFewChosen", min)
          .or(() -> when(max > 0 && answer.size() > max, "tooManyChosen", max));
    }
  }

  /** A condition over all answers. */
  record Holds(LocalizedText text, Expression expression) implements AnswerRule {

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      return when(!expression.isTrue(variables), "notAsAsked");
    }

    @Override
    public boolean needsNoAnswer() {
      return true;
    }
  }

  /** A bound that depends on the answers, such as "not before today". */
  record Bound(InputType type, Expression bound, boolean least) implements AnswerRule {

    @Override
    public LocalizedText text() {
      return LocalizedText.empty();
    }

    @Override
    public Optional<Message> complaint(JsonNode answer, Variables variables) {
      Optional<JsonNode> limit = type.bound(bound.evaluate(variables));
      Optional<JsonNode> none = Optional.empty();
      return least ? type.outOfBounds(answer, limit, none) : type.outOfBounds(answer, none, limit);
    }
  }
}
