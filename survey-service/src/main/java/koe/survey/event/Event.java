package koe.survey.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened with a customer.
 *
 * @param type what it was, such as purchase, visit or ticket
 * @param currency an ISO 4217 code, where there is an amount
 */
public record Event(
    UUID id,
    UUID contact,
    String type,
    Instant at,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    JsonNode attributes) {}
