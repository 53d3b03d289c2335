package koe.survey.setting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Ids;
import koe.kernel.text.Texts;
import koe.survey.channel.Channels;
import koe.survey.channel.Delivery;
import koe.survey.channel.Message;

/** Sends a message to whoever set a channel up, over just the way that customers' messages take. */
@Singleton
public class Trial {

  private final Channels channels;

  @Inject
  Trial(Channels channels) {
    this.channels = channels;
  }

  Delivery send(UUID workspace, String channel, String to, Texts.In t) {
    String text = t.get("channels.trial.text");
    return channels
        .of(channel)
        .send(
            new Message(
                channel,
                workspace,
                "trial." + Ids.next() + "@koe",
                Optional.empty(),
                to,
                t.get("channels.trial.subject"),
                text,
                "<p>" + text + "</p>",
                Map.of("Auto-Submitted", "auto-generated")));
  }
}
