package koe.survey.channel;

import java.util.Map;

/**
 * A message to one person, as text and as HTML.
 *
 * @param id the Message-ID without its brackets
 * @param headers further headers; every value is checked before it is one
 */
public record Message(
    String id, String to, String subject, String text, String html, Map<String, String> headers) {

  public Message {
    headers = Map.copyOf(headers);
  }
}
