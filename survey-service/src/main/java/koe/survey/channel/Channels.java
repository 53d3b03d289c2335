package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** The channel of each name; where a provider is not configured, messages are caught. */
@Singleton
public class Channels {

  private final Map<String, Channel> channels;

  @Inject
  Channels(EmailChannel email, SmsChannel sms, LineChannel line, CaughtChannel caught) {
    this(
        Map.of(
            "email", email,
            "sms", sms.isConfigured() ? sms : caught,
            "line", line.isConfigured() ? line : caught));
  }

  public Channels(Map<String, Channel> channels) {
    this.channels = Map.copyOf(channels);
  }

  /**
   * @throws IllegalArgumentException if there is no such channel
   */
  public Channel of(String name) {
    Channel channel = channels.get(name);
    if (channel == null) {
      throw new IllegalArgumentException("no channel " + name);
    }
    return channel;
  }
}
