package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import koe.kernel.expression.Expression;

/**
 * When a follow-up is made, and which.
 *
 * @param condition an expression over a response
 * @param action what is made, as JSON
 * @param since only responses received from here on; a rule is not retroactive
 */
public record Rule(
    String key,
    String name,
    String condition,
    JsonNode action,
    boolean enabled,
    int revision,
    Instant since,
    Instant updatedAt) {

  RuleAction then() {
    return RuleAction.of(action);
  }

  /** True if the rule is to look at the response and its condition holds. */
  boolean appliesTo(ResponseFacts facts) {
    return enabled
        && !since.isAfter(facts.receivedAt())
        && Expression.parse(condition).isTrue(facts.variables());
  }
}
