package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import koe.kernel.web.JsonBody;
import koe.survey.segment.SegmentFilter;

/**
 * Other limits for some people or surveys.
 *
 * @param filter an expression over attributes, {@code {survey}}, {@code {surveyName}} and {@code
 *     {channel}}
 * @param exempt true if no limit holds at all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PolicyException(
    @JsonIgnore SegmentFilter filter,
    Optional<Integer> maxInvitations,
    Optional<Integer> perDays,
    Optional<Integer> minDaysBetween,
    Optional<Boolean> exempt) {

  static Optional<PolicyException> read(JsonBody body) {
    body.only("when", "maxInvitations", "perDays", "minDaysBetween", "exempt");
    Optional<Integer> most = body.integer("maxInvitations", 0, 1_000).stream().boxed().findFirst();
    Optional<Integer> days = body.integer("perDays", 1, 3_650).stream().boxed().findFirst();
    Optional<Integer> between =
        body.integer("minDaysBetween", 0, 3_650).stream().boxed().findFirst();
    Optional<Boolean> exempt = body.flag("exempt");
    return SegmentFilter.read(body, "when")
        .map(filter -> new PolicyException(filter, most, days, between, exempt));
  }

  @JsonProperty
  String when() {
    return filter.toString();
  }

  boolean applies(JsonNode person, Clock clock) {
    return filter.accepts(person, clock);
  }

  ContactPolicy change(ContactPolicy policy) {
    if (exempt.orElse(false)) {
      return policy.with(Optional.empty(), policy.perDays(), 0);
    }
    return policy.with(
        maxInvitations.or(policy::maxInvitations),
        perDays.orElse(policy.perDays()),
        minDaysBetween.orElse(policy.minDaysBetween()));
  }

  int longestLook(int usual) {
    return Math.max(usual, Math.max(perDays.orElse(0), minDaysBetween.orElse(0)));
  }
}
