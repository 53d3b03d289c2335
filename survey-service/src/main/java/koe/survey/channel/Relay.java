package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A mail server that takes mail for us.
 *
 * @param perMinute the most mails in a minute, or 0 for as many as it takes
 */
public record Relay(SmtpAddress address, int perMinute) {

  static Relay of(JsonNode said, String from, Destinations within) {
    return new Relay(
        new SmtpAddress(
            said.path("host").asText(),
            said.path("port").asInt(587),
            text(said, "user"),
            text(said, "password"),
            said.path("tls").asText("starttls"),
            from,
            within),
        said.path("perMinute").asInt());
  }

  private static Optional<String> text(JsonNode said, String key) {
    return Optional.of(said.path(key).asText()).filter(text -> !text.isEmpty());
  }
}
