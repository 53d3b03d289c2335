package koe.response.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands behind a link.
 *
 * @param version the published version, if there is one
 * @param invitation empty for an open link
 * @param contactKey the customer's key in the company's systems
 * @param language the language in which the person was invited
 * @param attributes of the contact
 * @param tokenHash SHA-256 of the token of a personal link
 */
public record Link(
    UUID workspace,
    UUID survey,
    Optional<Integer> version,
    String surveyStatus,
    UUID distribution,
    String distributionStatus,
    String channel,
    Optional<UUID> invitation,
    Optional<String> contactKey,
    Optional<String> language,
    JsonNode attributes,
    Optional<byte[]> tokenHash) {

  /** True if answers are accepted. */
  public boolean isOpen() {
    return surveyStatus.equals("open")
        && version.isPresent()
        && !distributionStatus.equals("cancelled")
        && (invitation.isPresent() || !distributionStatus.equals("paused"));
  }

  public boolean isPersonal() {
    return invitation.isPresent();
  }
}
