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
import org.eclipse.microprofile.config.Config;

/**
 * Push messages of the LINE Messaging API. Each carries a retry key made of its id, so that LINE
 * itself refuses to deliver it twice. Configuration keys {@code koe.line.token} and {@code
 * koe.line.url}.
 */
@Singleton
public class LineChannel implements Channel {

  private final Optional<String> token;
  private final String url;
  private final Provider provider = new Provider();

  @Inject
  LineChannel(Config config) {
    this(
        config.getOptionalValue("koe.line.token", String.class),
        config.getOptionalValue("koe.line.url", String.class).orElse("https://api.line.me"));
  }

  public LineChannel(Optional<String> token, String url) {
    this.token = token;
    this.url = url;
  }

  boolean isConfigured() {
    return token.isPresent();
  }

  @Override
  public Delivery send(Message message) {
    ObjectNode body = Json.object().put("to", message.to());
    body.putArray("messages").addObject().put("type", "text").put("text", message.text());
    UUID key = UUID.nameUUIDFromBytes(message.id().getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v2/bot/message/push"))
            .timeout(Provider.ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Authorization", "Bearer " + token.orElseThrow())
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
