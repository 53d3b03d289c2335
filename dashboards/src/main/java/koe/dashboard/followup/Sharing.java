package koe.dashboard.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import koe.kernel.web.JsonBody;

/**
 * Who gets the follow-ups of a rule, and when none is made.
 *
 * @param assign {@code roundRobin}, {@code leastLoaded} or {@code attribute}
 * @param attribute the attribute of the customer that names a person by their mail address, or a
 *     team
 * @param holdOut the share of responses that nobody follows up, so that it can be seen what
 *     following up is worth
 * @param dailyCap how many tasks a day; what comes on top is gathered in one
 * @param group whether a customer's further responses join the task that is still open
 * @param stop true if no later rule is asked once this one applies
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Sharing(
    Optional<String> assign,
    Optional<String> attribute,
    Optional<Double> holdOut,
    Optional<Integer> dailyCap,
    Optional<Boolean> group,
    Optional<Boolean> stop) {

  static final String ROUND_ROBIN = "roundRobin";
  static final String LEAST_LOADED = "leastLoaded";
  static final String ATTRIBUTE = "attribute";
  static final Set<String> WAYS = Set.of(ROUND_ROBIN, LEAST_LOADED, ATTRIBUTE);

  private static final double MOST_HELD_OUT = 0.5;
  private static final int MOST_A_DAY = 10_000;

  static Sharing none() {
    return new Sharing(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Sharing read(JsonBody body) {
    Optional<String> assign = body.oneOf("assign", WAYS);
    Optional<String> attribute = body.optionalText("attribute", 200);
    OptionalInt cap = body.integer("dailyCap", 1, MOST_A_DAY);
    if (assign.equals(Optional.of(ATTRIBUTE)) && attribute.isEmpty()) {
      body.complain("attribute", "the attribute that names the owner is needed");
    }
    if (assign.filter(way -> !way.equals(ATTRIBUTE)).isPresent() && !body.has("team")) {
      body.complain("team", "the team whose people take turns is needed");
    }
    return new Sharing(
        assign,
        attribute,
        share(body),
        cap.isPresent() ? Optional.of(cap.getAsInt()) : Optional.empty(),
        body.flag("group"),
        body.flag("stop"));
  }

  private static Optional<Double> share(JsonBody body) {
    Optional<JsonNode> share = body.value("holdOut");
    if (share.isPresent()
        && !(share.get().isNumber()
            && share.get().doubleValue() >= 0
            && share.get().doubleValue() <= MOST_HELD_OUT)) {
      body.complain("holdOut", "a share from 0 to " + MOST_HELD_OUT + " is expected");
      return Optional.empty();
    }
    return share.map(JsonNode::doubleValue);
  }

  boolean groups() {
    return group.orElse(true);
  }

  boolean stops() {
    return stop.orElse(false);
  }
}
