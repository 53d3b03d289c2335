package koe.dashboard.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.idempotency.ShownOnce;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Webhooks over HTTP. */
@Path("api/v1/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class WebhooksResource {

  private final Webhooks webhooks;
  private final CurrentCaller current;

  @Inject
  WebhooksResource(Webhooks webhooks, CurrentCaller current) {
    this.webhooks = webhooks;
    this.current = current;
  }

  @GET
  @Allowed(Role.ADMIN)
  public Listing<WebhookView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<WebhookView> found =
        webhooks.list(current.workspace(), Optional.ofNullable(cursor), most + 1);
    return Listing.of(found, most, WebhookView::key);
  }

  @GET
  @Path("{key}")
  @Allowed(Role.ADMIN)
  public Response get(@PathParam("key") String key) {
    return answer(200, webhooks.get(current.workspace(), key));
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Response put(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    Webhooks.Put put = webhooks.put(current.caller(), requireKey(key), JsonBody.of(body), ifMatch);
    return answer(put.made() ? 201 : 200, put.webhook());
  }

  static String requireKey(String key) {
    if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Problem.invalid(
          "/key", "1 to 64 letters, digits, dots, hyphens and underscores are expected");
    }
    return key;
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.ADMIN)
  public Response delete(@PathParam("key") String key) {
    webhooks.delete(current.caller(), key);
    return Response.noContent().build();
  }

  @POST
  @Path("{key}/rotate")
  @Allowed(Role.ADMIN)
  @ShownOnce
  public Response rotate(@PathParam("key") String key) {
    return answer(200, webhooks.rotate(current.caller(), key));
  }

  @GET
  @Path("{key}/deliveries")
  @Allowed(Role.ADMIN)
  public Listing<Delivery> deliveries(
      @PathParam("key") String key,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<Delivery> found =
        webhooks.deliveries(current.workspace(), key, Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, delivery -> delivery.event().toString());
  }

  @POST
  @Path("{key}/replay")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Response replay(@PathParam("key") String key, byte[] body) {
    JsonBody json = JsonBody.of(body).only("event", "since");
    Optional<UUID> event = json.id("event");
    Optional<Instant> since = json.moment("since");
    if (event.isPresent() == since.isPresent()) {
      json.complain("", "either event or since is needed");
    }
    json.orRefuse();
    int again = webhooks.replay(current.caller(), key, event, since);
    return Response.accepted(Map.of("replayed", again)).build();
  }

  private static Response answer(int status, WebhookView webhook) {
    return Response.status(status).entity(webhook).tag(Revision.tag(webhook.revision())).build();
  }
}
