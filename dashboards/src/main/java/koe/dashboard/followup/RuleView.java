package koe.dashboard.followup;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/** A rule as the API shows it. */
public record RuleView(
    String key,
    String name,
    String when,
    RuleAction then,
    boolean enabled,
    Instant since,
    Instant updatedAt,
    @JsonIgnore int revision) {

  static RuleView of(Rule rule) {
    return new RuleView(
        rule.key(),
        rule.name(),
        rule.condition(),
        rule.then(),
        rule.enabled(),
        rule.since(),
        rule.updatedAt(),
        rule.revision());
  }
}
