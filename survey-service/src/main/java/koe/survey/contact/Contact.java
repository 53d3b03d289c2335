package koe.survey.contact;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A customer who may be asked.
 *
 * @param externalId the customer's key in the company's own systems
 * @param phone in E.164
 * @param attributes what segments and breakdowns go by, such as plan or city
 */
public record Contact(
    UUID id,
    String externalId,
    Optional<String> email,
    Optional<String> phone,
    Optional<String> lineUserId,
    Optional<String> name,
    Optional<String> language,
    Optional<String> timeZone,
    JsonNode attributes,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  /** The address for a channel, if the contact has one. */
  public Optional<String> address(String channel) {
    return switch (channel) {
      case "email" -> email;
      case "sms" -> phone;
      case "line" -> lineUserId;
      default -> Optional.empty();
    };
  }
}
