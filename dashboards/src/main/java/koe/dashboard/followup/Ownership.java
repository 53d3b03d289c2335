package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.team.TeamStore;
import org.jdbi.v3.core.Handle;

/** Finds who is to see to what a rule makes. */
record Ownership(Handle handle, RuleAction then, ResponseFacts facts) {

  /** A person, a team, or both. */
  record Owner(Optional<UUID> assignee, Optional<String> team) {}

  Owner owner() {
    Optional<UUID> named =
        then.assignee().filter(id -> handle.attach(FollowUpStore.class).person(id).isPresent());
    String way = then.sharing().assign().orElse("");
    if (named.isPresent() || way.isEmpty()) {
      return new Owner(named, then.team());
    }
    return way.equals(Sharing.ATTRIBUTE) ? byAttribute() : inTurn(then.team());
  }

  private Owner inTurn(Optional<String> team) {
    boolean byLoad = then.sharing().assign().equals(Optional.of(Sharing.LEAST_LOADED));
    return new Owner(team.flatMap(key -> teams().next(key, byLoad, Status.OPEN)), team);
  }

  /** The attribute names a person by mail address, as that of an account owner, or a team. */
  private Owner byAttribute() {
    String value =
        then.sharing()
            .attribute()
            .map(name -> facts.response().attributes().path(name))
            .filter(JsonNode::isValueNode)
            .map(JsonNode::asText)
            .map(String::strip)
            .orElse("");
    Optional<UUID> person = teams().person(value);
    if (person.isPresent()) {
      return new Owner(person, then.team());
    }
    return teams().names().contains(value) ? inTurn(Optional.of(value)) : inTurn(then.team());
  }

  private TeamStore teams() {
    return handle.attach(TeamStore.class);
  }
}
