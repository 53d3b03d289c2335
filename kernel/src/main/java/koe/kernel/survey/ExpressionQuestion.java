package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/** A value worked out from the answers and shown to the respondent. */
public record ExpressionQuestion(
    QuestionHead head, Optional<Expression> expression, Display display) implements Question {

  @Override
  public String kind() {
    return "expression";
  }

  Optional<JsonNode> computed(Variables variables) {
    return expression
        .map(worked -> worked.evaluate(variables))
        .filter(value -> !value.isEmpty())
        .map(Value::toJson);
  }

  /** Nobody answers it; what a program sends for it is worked out anew. */
  @Override
  public Optional<Message> refusal(JsonNode answer) {
    return Optional.empty();
  }

  @Override
  public Optional<JsonNode> fromForm(List<String> fields) {
    return Optional.empty();
  }

  @Override
  public String shown(JsonNode answer, String language) {
    return display.shown(answer, language);
  }

  @Override
  public boolean takesAnswers() {
    return false;
  }
}
