package koe.survey.announcement;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A message to those who raised something that was done since.
 *
 * @param insight what was done, as the backlog knows it
 * @param name of the insight, by language
 * @param done what was done, in the customers' words, by language; empty until somebody wrote it
 * @param survey that asks whether it helped; nothing before the message is written
 * @param distribution that carries the message; nothing before it is written
 * @param people who raised it and were not told yet
 * @param comments in which they did
 */
public record Announcement(
    UUID id,
    UUID insight,
    JsonNode name,
    JsonNode done,
    Optional<UUID> survey,
    Optional<UUID> distribution,
    Optional<String> status,
    long people,
    long comments,
    String createdBy,
    Instant createdAt) {

  /** Whether the message is not on its way yet. */
  public boolean isOpen() {
    return status.isEmpty() || status.get().equals("draft") || status.get().equals("cancelled");
  }
}
