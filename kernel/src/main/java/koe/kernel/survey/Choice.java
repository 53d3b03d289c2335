package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import koe.kernel.expression.Expression;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/**
 * One answer to choose: what is stored, and what the respondent reads.
 *
 * @param image the address of a picture that shows the choice; empty where there is none
 * @param conditions all must hold for the choice to be offered
 */
public record Choice(
    JsonNode value, LocalizedText text, LocalizedText image, List<Expression> conditions) {

  public Choice {
    conditions = List.copyOf(conditions);
  }

  static Choice always(JsonNode value, LocalizedText text) {
    return new Choice(value, text, LocalizedText.empty(), List.of());
  }

  Choice onlyIf(Expression condition) {
    List<Expression> both = new ArrayList<>(conditions);
    both.add(condition);
    return new Choice(value, text, image, both);
  }

  /** Whether a respondent with these answers may choose it. `{item}` is the choice itself. */
  boolean isOffered(Variables variables) {
    if (conditions.isEmpty()) return true;
    Value own = Value.of(value);
    Variables seen = variables.with(Map.of("item", own, "choice", own));
    return conditions.stream().allMatch(condition -> condition.isTrue(seen));
  }

  /** The stored value as a form sends it. */
  public String formValue() {
    return value.isTextual() ? value.textValue() : value.toString();
  }

  public String textIn(String language) {
    String written = text.in(language);
    return written.isEmpty() ? formValue() : written;
  }
}
