package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Expression;

/** Reads what other answers do to the answer of a question. */
final class EffectReader {

  private EffectReader() {}

  static List<Effect> of(Properties question, String key) {
    List<Effect> effects = new ArrayList<>();
    Optional<Expression> setIf = question.expression("setValueIf");
    Optional<Expression> set = question.expression("setValueExpression");
    Optional<Expression> reset = question.expression("resetValueIf");
    if (setIf.isPresent() && set.isEmpty()) {
      question.refuse("setValueExpression", "The value to be set is missing");
    }
    set.ifPresent(
        value -> effects.add(new Effect(setIf, new Effect.Result(value), key, false, false)));
    Optional<JsonNode> preset = question.any("defaultValue");
    reset.ifPresent(
        condition ->
            effects.add(
                new Effect(Optional.of(condition), new Effect.Fixed(preset), key, false, true)));
    return effects;
  }
}
