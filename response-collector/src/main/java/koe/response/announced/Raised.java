package koe.response.announced;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A comment that a message answers, as it stands now.
 *
 * @param text nothing if it is gone
 * @param wish what is under way or went wrong with it: correct or withdraw
 * @param failed whether the last wish could not be granted
 * @param name of what was done, by language
 * @param done in the customers' words, by language
 * @param zone the workspace's time zone
 */
public record Raised(
    UUID response,
    String question,
    Optional<String> text,
    Optional<Instant> receivedAt,
    Optional<String> wish,
    boolean failed,
    JsonNode name,
    JsonNode done,
    String zone) {}
