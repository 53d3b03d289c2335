package koe.dashboard.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.page.Pages;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The pages on which an administrator names endpoints and sees what became of what was sent. */
@Path("webhooks")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class WebhookPages {

  private static final String SECTION = "settings";
  private static final String TITLE = "webhooks.title";
  private static final int SHOWN = 100;

  /** The kinds of events that can be chosen on the page. */
  public static final List<String> KINDS =
      List.of(
          "response.completed",
          "feedback.analyzed",
          "task.*",
          "insight.*",
          "survey.*",
          "contact.erased");

  private final Webhooks webhooks;
  private final Pages pages;
  private final CurrentCaller current;
  private final Clock clock;

  @Inject
  WebhookPages(Webhooks webhooks, Pages pages, CurrentCaller current, Clock clock) {
    this.webhooks = webhooks;
    this.pages = pages;
    this.current = current;
    this.clock = clock;
  }

  @GET
  @Allowed(Role.ADMIN)
  public Response list() {
    return pages.show("webhooks.jte", SECTION, TITLE, list("", Map.of()));
  }

  private Map<String, Object> list(String complaint, Map<String, String> typed) {
    return Map.of(
        "webhooks", webhooks.list(current.workspace(), Optional.empty(), SHOWN),
        "complaint", complaint,
        "typed", typed);
  }

  @POST
  @Allowed(Role.ADMIN)
  public Response create(
      @FormParam("key") @DefaultValue("") String key,
      @FormParam("url") @DefaultValue("") String url,
      @FormParam("events") List<String> events) {
    ObjectNode body = Json.object().put("url", url);
    events.forEach(body.putArray("events")::add);
    try {
      String name = WebhooksResource.requireKey(key);
      Webhooks.Put put = webhooks.put(current.caller(), name, JsonBody.of(body), null);
      return show(name, put.webhook().secret().orElse(""));
    } catch (Problem refused) {
      String pointer = refused.errors().isEmpty() ? "" : refused.errors().get(0).pointer();
      String field = pointer.split("/", -1).length > 1 ? pointer.split("/", -1)[1] : "url";
      String complaint = pages.visit().t().get("webhook.refused." + field);
      return pages.refuse(
          "webhooks.jte", SECTION, TITLE, list(complaint, Map.of("key", key, "url", url)));
    }
  }

  @GET
  @Path("{key}")
  @Allowed(Role.ADMIN)
  public Response show(@PathParam("key") String key) {
    return show(key, "");
  }

  private Response show(String key, String secret) {
    return pages.showNamed(
        "webhook.jte",
        SECTION,
        key,
        Map.of(
            "webhook",
            webhooks.get(current.workspace(), key),
            "deliveries",
            webhooks.deliveries(current.workspace(), key, Optional.empty(), SHOWN),
            "secret",
            secret));
  }

  @POST
  @Path("{key}/rotate")
  @Allowed(Role.ADMIN)
  public Response rotate(@PathParam("key") String key) {
    return show(key, webhooks.rotate(current.caller(), key).secret().orElse(""));
  }

  /** One event again, or all of the last hours. */
  @POST
  @Path("{key}/replay")
  @Allowed(Role.ADMIN)
  public Response replay(
      @PathParam("key") String key,
      @FormParam("event") @DefaultValue("") String event,
      @FormParam("hours") @DefaultValue("24") String hours) {
    Optional<UUID> one =
        Optional.of(event).filter(id -> !id.isEmpty()).map(id -> Paging.id("event", id));
    Duration back = Duration.ofHours(hours.matches("[0-9]{1,3}") ? Long.parseLong(hours) : 24);
    webhooks.replay(current.caller(), key, one, Optional.of(clock.instant().minus(back)));
    return Pages.seeOther("/webhooks/" + key);
  }

  @POST
  @Path("{key}/delete")
  @Allowed(Role.ADMIN)
  public Response delete(@PathParam("key") String key) {
    webhooks.delete(current.caller(), key);
    return Pages.seeOther("/webhooks");
  }
}
