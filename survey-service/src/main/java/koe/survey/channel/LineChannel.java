package koe.survey.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.json.Json;

/**
 * Push messages of the LINE Messaging API. Each carries a retry key made of its id, so that LINE
 * itself refuses to deliver it twice.
 */
@Singleton
public class LineChannel implements Channel {

  private final ChannelBook book;
  private final Provider provider = new Provider();

  @Inject
  LineChannel(ChannelBook book) {
    this.book = book;
  }

  public LineChannel(Optional<String> token, String url) {
    this(
        ChannelBook.always(
            new ChannelSettings(
                MailSettings.of(SmtpAddress.plain("localhost", 25, "koe@localhost")),
                Optional.empty(),
                Optional.empty(),
                token.map(one -> new LineAccount(url, one, "")))));
  }

  @Override
  public Delivery send(Message message) {
    LineAccount at = book.of(message.workspace()).line().orElseThrow();
    ObjectNode body = Json.object().put("to", message.to());
    body.putArray("messages").addObject().put("type", "text").put("text", message.text());
    UUID key = UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(at.url() + "/v2/bot/message/push"))
            .timeout(Provider.ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + at.token())
            .header("X-Line-Retry-Key", key.toString())
            .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
            .build();
    Delivery delivery =
        provider.post(
            request, answer -> answer.headers().firstValue("x-line-request-id").orElse(""));
    boolean taken =
        delivery.outcome() == Delivery.Outcome.REFUSED && delivery.detail().startsWith("409 ");
    return taken ? Delivery.accepted() : delivery;
  }
}
