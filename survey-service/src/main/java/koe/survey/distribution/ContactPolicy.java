package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;

/**
 * How often and when a person may be asked, over all surveys and channels of a workspace.
 *
 * @param maxInvitations at most so many in {@code perDays} days; no limit if empty
 * @param minDaysBetween at least so many days after the latest
 * @param remindersCount true if a reminder counts like an invitation
 * @param requireConsent true if a consent that was never recorded counts as none
 * @param quietHours when nobody is written to, by the person's own clock
 * @param exceptions for whom other limits hold; the first that applies is taken
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ContactPolicy(
    Optional<Integer> maxInvitations,
    int perDays,
    int minDaysBetween,
    boolean remindersCount,
    boolean requireConsent,
    Optional<Window> quietHours,
    List<PolicyException> exceptions) {

  static final ContactPolicy NONE =
      new ContactPolicy(Optional.empty(), 30, 0, false, false, Optional.empty(), List.of());

  private static final int MOST_EXCEPTIONS = 50;

  static ContactPolicy read(JsonBody body) {
    body.only(
        "maxInvitations",
        "perDays",
        "minDaysBetween",
        "remindersCount",
        "requireConsent",
        "quietHours",
        "exceptions");
    ContactPolicy policy =
        new ContactPolicy(
            body.integer("maxInvitations", 1, 1_000).stream().boxed().findFirst(),
            body.integer("perDays", 1, 3_650).orElse(NONE.perDays()),
            body.integer("minDaysBetween", 0, 3_650).orElse(0),
            body.flag("remindersCount").orElse(false),
            body.flag("requireConsent").orElse(false),
            body.inside("quietHours").flatMap(Window::read),
            exceptions(body));
    body.orRefuse();
    return policy;
  }

  private static List<PolicyException> exceptions(JsonBody body) {
    List<PolicyException> exceptions = new ArrayList<>();
    JsonNode list = body.value("exceptions").orElseGet(() -> Json.mapper().createArrayNode());
    if (!list.isArray() || list.size() > MOST_EXCEPTIONS) {
      body.complain("exceptions", "a list of at most " + MOST_EXCEPTIONS + " is expected");
      return exceptions;
    }
    for (int i = 0; i < list.size(); i++) {
      String pointer = "/exceptions/" + i;
      if (list.get(i).isObject()) {
        PolicyException.read(body.at(pointer, list.get(i))).ifPresent(exceptions::add);
      } else {
        body.complainAt(pointer, "an object is expected");
      }
    }
    return exceptions;
  }

  static ContactPolicy of(JsonNode stored) {
    return read(JsonBody.of(stored));
  }

  ObjectNode toJson() {
    return Json.mapper().valueToTree(this);
  }

  /** This policy with a longer pause for one distribution. */
  ContactPolicy withPause(Optional<Integer> days) {
    return with(maxInvitations, perDays, Math.max(minDaysBetween, days.orElse(0)));
  }

  /** The policy that holds for one person and distribution. */
  ContactPolicy personal(JsonNode person, Clock clock) {
    return exceptions.stream()
        .filter(exception -> exception.applies(person, clock))
        .findFirst()
        .map(exception -> exception.change(this))
        .orElse(this);
  }

  ContactPolicy with(Optional<Integer> most, int days, int between) {
    return new ContactPolicy(
        most, days, between, remindersCount, requireConsent, quietHours, exceptions);
  }

  /** The longest time that any of its rules looks back, in days. */
  int longestLook() {
    int own = Math.max(perDays, minDaysBetween);
    return exceptions.stream().mapToInt(exception -> exception.longestLook(own)).max().orElse(own);
  }
}
