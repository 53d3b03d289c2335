package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A company's account at LINE. Configuration keys {@code koe.line.*}.
 *
 * @param token lets messages out
 * @param secret signs what LINE tells; empty where nothing is listened to
 */
public record LineAccount(String url, String token, String secret) {

  private static final String LINE = "https://api.line.me";

  static Optional<LineAccount> of(Config config) {
    return config
        .getOptionalValue("koe.line.token", String.class)
        .map(
            token ->
                new LineAccount(
                    config.getOptionalValue("koe.line.url", String.class).orElse(LINE),
                    token,
                    config.getOptionalValue("koe.line.secret", String.class).orElse("")));
  }

  static LineAccount of(JsonNode said) {
    return new LineAccount(LINE, said.path("token").asText(), said.path("secret").asText());
  }
}
