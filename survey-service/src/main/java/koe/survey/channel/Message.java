package koe.survey.channel;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message to one person; on short channels as text alone.
 *
 * @param id the Message-ID without its brackets
 * @param returnPath where a mail comes back to if it cannot be delivered; else to the sender
 * @param html empty where the channel has none
 * @param headers further headers; every value is checked before it is one
 */
public record Message(
    String channel,
    UUID workspace,
    String id,
    Optional<String> returnPath,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers) {

  public Message {
    headers = Map.copyOf(headers);
  }
}
