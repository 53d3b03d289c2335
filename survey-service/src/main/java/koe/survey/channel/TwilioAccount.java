package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * An account at Twilio or at a provider that speaks like it. Configuration keys {@code
 * koe.twilio.*}.
 *
 * @param from the number or the name that people see as the sender
 * @param callback Koe's own public address, to which receipts are sent
 * @param longest the most characters that the provider takes
 * @param within where a connection may go to
 */
public record TwilioAccount(
    String url,
    String account,
    String token,
    String from,
    String callback,
    int longest,
    Destinations within) {

  static final int USUAL_LONGEST = 660;
  private static final String TWILIO = "https://api.twilio.com";

  static TwilioAccount of(JsonNode said, String callback, Destinations within) {
    return new TwilioAccount(
        said.path("url").asText(TWILIO),
        said.path("account").asText(),
        said.path("token").asText(),
        said.path("from").asText(),
        callback,
        said.path("longest").asInt(USUAL_LONGEST),
        within);
  }

  /** The account, if one is configured. */
  public static Optional<TwilioAccount> of(Config config, String callback) {
    return config
        .getOptionalValue("koe.twilio.account", String.class)
        .map(
            account ->
                new TwilioAccount(
                    config.getOptionalValue("koe.twilio.url", String.class).orElse(TWILIO),
                    account,
                    config.getValue("koe.twilio.token", String.class),
                    config.getValue("koe.twilio.from", String.class),
                    callback,
                    config.getOptionalValue("koe.sms.longest", Integer.class).orElse(USUAL_LONGEST),
                    Destinations.ANYWHERE));
  }
}
