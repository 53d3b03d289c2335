package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A survey on its way to people.
 *
 * @param channel email, sms, line, link or embed
 * @param request audience, message, schedule and limits as they were asked for
 * @param status draft, planning, sending, paused, sent or cancelled
 * @param linkKey the public key of an open link or a widget
 * @param revision how often it was changed, and once more
 */
public record Distribution(
    UUID id,
    UUID survey,
    String name,
    String channel,
    JsonNode request,
    String status,
    Optional<String> linkKey,
    Optional<Instant> dueAt,
    Optional<Instant> plannedAt,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  /** True if it is a public address and not a round of personal invitations. */
  boolean isOpen() {
    return channel.equals("link") || channel.equals("embed");
  }

  boolean isPlanning() {
    return status.equals("planning");
  }

  /** True if it has begun and was not ended. */
  boolean isUnderWay() {
    return status.equals("sending") || status.equals("paused") || status.equals("sent");
  }

  /** True if more is offered than a survey, so that only a recorded consent counts. */
  boolean isPromotional() {
    return request.path("promotional").asBoolean() || request.findValue("incentive") != null;
  }

  /** At most this many invitations to a person in so many days, for this distribution alone. */
  Optional<Integer> frequencyCapDays() {
    return Optional.ofNullable(request.get("frequencyCapDays")).map(JsonNode::intValue);
  }

  /** The share of the audience that is asked, from 0 to 1. */
  double sample() {
    return request.path("sample").asDouble(1);
  }
}
