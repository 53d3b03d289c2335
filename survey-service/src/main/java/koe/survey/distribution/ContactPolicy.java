package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * How often a person may be asked, over all surveys and channels of a workspace.
 *
 * @param maxInvitations at most so many in {@code perDays} days; no limit if empty
 * @param minDaysBetween at least so many days after the latest
 * @param requireConsent true if a consent that was never recorded counts as none
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactPolicy(
    Optional<Integer> maxInvitations, int perDays, int minDaysBetween, boolean requireConsent) {

  static final ContactPolicy NONE = new ContactPolicy(Optional.empty(), 30, 0, false);

  static ContactPolicy read(JsonBody body) {
    body.only("maxInvitations", "perDays", "minDaysBetween", "requireConsent");
    ContactPolicy policy =
        new ContactPolicy(
            body.integer("maxInvitations", 1, 1_000).stream().boxed().findFirst(),
            body.integer("perDays", 1, 3_650).orElse(NONE.perDays()),
            body.integer("minDaysBetween", 0, 3_650).orElse(0),
            body.flag("requireConsent").orElse(false));
    body.orRefuse();
    return policy;
  }

  static ContactPolicy of(JsonNode stored) {
    return read(JsonBody.of(stored));
  }

  ObjectNode toJson() {
    return Json.mapper().valueToTree(this);
  }

  /** This policy with a longer pause for one distribution. */
  ContactPolicy withPause(Optional<Integer> days) {
    return new ContactPolicy(
        maxInvitations, perDays, Math.max(minDaysBetween, days.orElse(0)), requireConsent);
  }
}
