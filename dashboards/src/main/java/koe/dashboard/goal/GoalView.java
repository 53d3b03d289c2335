package koe.dashboard.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A goal as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GoalView(
    String key,
    String metric,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<String> segment,
    BigDecimal target,
    LocalDate by,
    Progress progress,
    Instant createdAt,
    Instant updatedAt,
    @JsonIgnore int revision) {

  static GoalView of(Goal goal, Progress progress) {
    return new GoalView(
        goal.key(),
        goal.metric(),
        goal.survey(),
        goal.touchpoint(),
        goal.segment(),
        goal.target(),
        goal.by(),
        progress,
        goal.createdAt(),
        goal.updatedAt(),
        goal.revision());
  }
}
