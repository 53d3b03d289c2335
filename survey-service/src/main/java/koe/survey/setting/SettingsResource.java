package koe.survey.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.JsonBody;
import koe.survey.channel.Delivery;

/** Over what a workspace sends, over HTTP. Secrets go in and never come out. */
@Path("api/v1/channel-settings")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SettingsResource {

  static final Set<String> CHANNELS = Set.of("email", "sms", "line");
  private static final int LONGEST_ADDRESS = 320;

  private final Settings settings;
  private final Trial trial;
  private final CurrentCaller current;

  @Inject
  SettingsResource(Settings settings, Trial trial, CurrentCaller current) {
    this.settings = settings;
    this.trial = trial;
    this.current = current;
  }

  @GET
  @Allowed(Role.ADMIN)
  public ObjectNode get() {
    return SettingsRequest.shown(settings.said(current.workspace()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public ObjectNode put(byte[] body) {
    settings.change(current.workspace(), JsonBody.of(body), current.name());
    return get();
  }

  @POST
  @Path("test")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Map<String, String> test(byte[] body) {
    JsonBody json = JsonBody.of(body).only("channel", "to");
    String channel = json.text("channel", LONGEST_ADDRESS);
    if (!CHANNELS.contains(channel)) {
      json.complain("channel", "one of email, line, sms");
    }
    String to = json.text("to", LONGEST_ADDRESS);
    json.orRefuse();
    Texts.In t = Texts.of("koe.survey.texts").in(Language.ENGLISH);
    Delivery delivery = trial.send(current.workspace(), channel, to, t);
    return Map.of(
        "outcome", delivery.outcome().name().toLowerCase(Locale.ROOT), "detail", delivery.detail());
  }
}
