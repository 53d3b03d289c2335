package koe.dashboard.team;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** A team as the API shows it. */
public record TeamView(
    String key,
    String timeZone,
    JsonNode hours,
    String holidays,
    JsonNode closures,
    JsonNode escalation,
    Instant updatedAt,
    @JsonIgnore int revision) {

  static TeamView of(Team team) {
    return new TeamView(
        team.key(),
        team.timeZone(),
        team.hours(),
        team.holidays(),
        team.closures(),
        team.escalation(),
        team.updatedAt(),
        team.revision());
  }
}
