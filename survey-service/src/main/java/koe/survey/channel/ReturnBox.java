package koe.survey.channel;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where mail comes back to that could not be delivered.
 *
 * @param address to which each mail has a return path of its own; else it comes back to the sender
 * @param mailbox from which it is read; else the mail server hands over what arrives
 */
public record ReturnBox(Optional<String> address, Optional<ImapAddress> mailbox) {

  static final ReturnBox NONE = new ReturnBox(Optional.empty(), Optional.empty());

  /** The installation's. */
  public static ReturnBox of(Config config) {
    return new ReturnBox(
        config.getOptionalValue("koe.mail.bounce", String.class), ImapAddress.of(config));
  }

  /** A workspace's own. */
  static ReturnBox of(JsonNode said, Destinations within) {
    return new ReturnBox(
        Optional.of(said.path("address").asText()),
        Optional.of(said)
            .filter(box -> box.hasNonNull("host"))
            .map(box -> ImapAddress.of(box, within)));
  }
}
