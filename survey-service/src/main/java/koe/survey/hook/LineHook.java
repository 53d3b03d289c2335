package koe.survey.hook;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import koe.kernel.access.Open;
import koe.kernel.access.Secrets;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.survey.channel.ChannelBook;
import koe.survey.contact.LineLinks;
import koe.survey.distribution.Meaning;
import koe.survey.distribution.Refusals;
import org.jspecify.annotations.Nullable;

/** What happens in the company's LINE account, signed with {@code koe.line.secret}. */
@Path("api/v1/hooks/line")
@Singleton
public class LineHook {

  private final Refusals refusals;
  private final LineLinks links;
  private final ChannelBook book;

  @Inject
  LineHook(Refusals refusals, LineLinks links, ChannelBook book) {
    this.links = links;
    this.refusals = refusals;
    this.book = book;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Open
  public Response hear(@HeaderParam("X-Line-Signature") @Nullable String signed, byte[] body) {
    boolean right =
        signed != null
            && book.all().stream()
                .flatMap(settings -> settings.line().stream())
                .filter(account -> !account.secret().isEmpty())
                .anyMatch(account -> Secrets.same(sign(account.secret(), body), signed));
    if (!right) {
      throw Problem.forbidden("The signature is not LINE's.");
    }
    for (JsonNode event : Json.parse(body).path("events")) {
      hear(event, event.path("source").path("userId").asText());
    }
    return Response.ok("{}", MediaType.APPLICATION_JSON).build();
  }

  private void hear(JsonNode event, String user) {
    switch (event.path("type").asText()) {
      case "unfollow" -> refusals.hear("line", user, "unfollow", Meaning.STOP);
      case "follow" -> refusals.hear("line", user, "follow", Meaning.START);
      case "accountLink" -> {
        JsonNode link = event.path("link");
        if (link.path("result").asText().equals("ok")) {
          links.finish(link.path("nonce").asText(), user);
        }
      }
      case "message" -> {
        String text = event.path("message").path("text").asText();
        refusals.hear("line", user, text, Meaning.of(text));
      }
      default -> {
        // other events say nothing about being asked
      }
    }
  }

  static String sign(String secret, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
