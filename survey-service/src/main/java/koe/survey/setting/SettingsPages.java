package koe.survey.setting;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.channel.Delivery;

/** The page on which administrators say over what is sent, and try it. */
@Path("channels")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SettingsPages {

  private static final String SECTION = "distributions";
  private static final String TITLE = "channels.title";
  private static final String PAGE = "channels.jte";

  private final Settings settings;
  private final Trial trial;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  SettingsPages(Settings settings, Trial trial, Pages pages, CurrentCaller current) {
    this.settings = settings;
    this.trial = trial;
    this.pages = pages;
    this.current = current;
  }

  /** How a trial ended. */
  public record Tried(String channel, String to, Delivery delivery) {

    /** The word in the texts. */
    public String word() {
      return delivery.outcome().name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @GET
  @Allowed(Role.ADMIN)
  public Response show() {
    return pages.show(PAGE, SECTION, TITLE, content(kept(), List.of(), Optional.empty()));
  }

  private ObjectNode kept() {
    return SettingsRequest.shown(settings.said(current.workspace()));
  }

  private Map<String, Object> content(
      ObjectNode said, List<Problem.Detail> problems, Optional<Tried> tried) {
    return Map.of(
        "said",
        said,
        "problems",
        problems,
        "tried",
        tried,
        "rows",
        SettingsForm.RELAYS,
        "url",
        settings.url());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.ADMIN)
  public Response save(MultivaluedMap<String, String> fields) {
    ObjectNode said = new SettingsForm(fields).json();
    try {
      settings.change(current.workspace(), JsonBody.of(said), current.name());
    } catch (Problem refused) {
      return pages.refuse(
          PAGE,
          SECTION,
          TITLE,
          content(SettingsRequest.shown(said), refused.errors(), Optional.empty()));
    }
    return Pages.seeOther("/surveys/channels");
  }

  @POST
  @Path("test")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.ADMIN)
  public Response test(MultivaluedMap<String, String> fields) {
    String channel = Optional.ofNullable(fields.getFirst("channel")).orElse("");
    String to = Optional.ofNullable(fields.getFirst("to")).orElse("").strip();
    if (!SettingsResource.CHANNELS.contains(channel) || to.isEmpty()) {
      throw Problem.malformed("A channel and an address are expected.");
    }
    Delivery delivery = trial.send(current.workspace(), channel, to, pages.visit().t());
    return pages.show(
        PAGE,
        SECTION,
        TITLE,
        content(kept(), List.of(), Optional.of(new Tried(channel, to, delivery))));
  }
}
