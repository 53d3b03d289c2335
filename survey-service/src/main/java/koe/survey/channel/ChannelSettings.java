package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Over what a workspace sends. Where it says nothing of a channel, the installation's own way
 * counts, and where there is none, messages are caught.
 */
public record ChannelSettings(
    MailSettings mail,
    Optional<TwilioAccount> twilio,
    Optional<SmppAccount> smpp,
    Optional<LineAccount> line) {

  /** The most characters of an SMS. */
  public int longestText() {
    return twilio
        .map(TwilioAccount::longest)
        .or(() -> smpp.map(SmppAccount::longest))
        .orElse(TwilioAccount.USUAL_LONGEST);
  }

  /** The installation's. */
  public static ChannelSettings of(Config config, String url) {
    return new ChannelSettings(
        MailSettings.of(config),
        TwilioAccount.of(config, url),
        SmppAccount.of(config),
        LineAccount.of(config));
  }

  static ChannelSettings of(MailSettings mail) {
    return new ChannelSettings(mail, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * A workspace's.
   *
   * @param said what its administrators have said
   * @param url Koe's own public address
   * @param within where it may send to
   */
  public ChannelSettings with(JsonNode said, String url, Destinations within) {
    JsonNode sms = said.path("sms");
    boolean own = sms.isObject();
    boolean overSmpp = sms.path("provider").asText().equals("smpp");
    return new ChannelSettings(
        mail.with(said.path("email"), within),
        own
            ? Optional.of(sms).filter(x -> !overSmpp).map(x -> TwilioAccount.of(x, url, within))
            : twilio,
        own ? Optional.of(sms).filter(x -> overSmpp).map(x -> SmppAccount.of(x, within)) : smpp,
        said.path("line").isObject() ? Optional.of(LineAccount.of(said.path("line"))) : line);
  }
}
