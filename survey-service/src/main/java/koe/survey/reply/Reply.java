package koe.survey.reply;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a customer wrote back.
 *
 * @param contact the customer's key, if the address is known
 */
public record Reply(
    UUID id, String channel, String address, String text, Instant at, Optional<String> contact) {}
