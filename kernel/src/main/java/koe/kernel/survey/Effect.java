package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;

/**
 * What an answer brings about: another answer is set or taken back. SurveyJS's triggers and
 * `setValueIf`, `setValueExpression` and `resetValueIf`.
 *
 * @param condition when it happens; always if there is none
 * @param source where the new value comes from
 * @param variable whether the value is only for expressions and no answer
 * @param target the key of the answer that is set
 * @param waits whether only the condition brings it about, and not what the value is made of
 */
record Effect(
    Optional<Expression> condition, Source source, String target, boolean variable, boolean waits) {

  /** Where the value comes from that an effect sets. */
  sealed interface Source {

    Optional<JsonNode> value(Answers answers);

    default Set<String> inputs() {
      return Set.of();
    }
  }

  /** A value that the author wrote; without one, the answer is taken back. */
  record Fixed(Optional<JsonNode> fixed) implements Source {

    @Override
    public Optional<JsonNode> value(Answers answers) {
      return fixed;
    }
  }

  /** The answer to another question. */
  record Copy(String from) implements Source {

    @Override
    public Optional<JsonNode> value(Answers answers) {
      return answers.answer(from);
    }
  }

  /** What an expression yields. */
  record Result(Expression expression) implements Source {

    @Override
    public Optional<JsonNode> value(Answers answers) {
      Value value = expression.evaluate(answers.variables());
      return value.isEmpty() ? Optional.empty() : Optional.of(value.toJson());
    }

    @Override
    public Set<String> inputs() {
      return expression.variables();
    }
  }

  boolean holds(Answers answers) {
    return condition.map(when -> when.isTrue(answers.variables())).orElse(true);
  }

  /** Whether one of these answers has a part in it. */
  boolean isTouchedBy(Set<String> changed) {
    return inputs().anyMatch(name -> changed.stream().anyMatch(key -> isAt(name, key)));
  }

  /** Whether anything is known of the answers that have a part in it. */
  boolean isAwake(Answers answers) {
    return inputs().findAny().isEmpty() || inputs().anyMatch(answers::knows);
  }

  private Stream<String> inputs() {
    Stream<String> conditional = condition.stream().flatMap(when -> when.variables().stream());
    Stream<String> own = waits ? Stream.empty() : source.inputs().stream();
    return Stream.concat(conditional, own);
  }

  private static boolean isAt(String name, String key) {
    String used = name.toLowerCase(Locale.ROOT);
    String changed = key.toLowerCase(Locale.ROOT);
    return used.equals(changed) || used.startsWith(changed + ".") || used.startsWith(changed + "[");
  }
}
