package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;

/** The channel of each name; where a workspace has no provider, its messages are caught. */
@Singleton
public class Channels {

  private final Map<String, Channel> channels;

  @Inject
  Channels(
      ChannelBook book,
      EmailChannel email,
      SmsChannel sms,
      SmppChannel smpp,
      LineChannel line,
      CaughtChannel caught) {
    this(
        Map.of(
            "email",
            email,
            "sms",
            message -> {
              ChannelSettings settings = book.of(message.workspace());
              Channel web = settings.twilio().isPresent() ? sms : caught;
              return (settings.smpp().isPresent() ? smpp : web).send(message);
            },
            "line",
            message ->
                (book.of(message.workspace()).line().isPresent() ? line : caught).send(message)));
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
