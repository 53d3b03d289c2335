package koe.survey.distribution;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import java.util.UUID;

/**
 * A message of which nobody knows whether it went out. It is not sent again by itself: a receipt
 * tells, or a person.
 *
 * @param reminder the reminder's number, or 0 for the invitation itself
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Doubt(
    UUID invitation, int reminder, String contact, String address, Optional<String> failure) {}
