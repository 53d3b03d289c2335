package koe.dashboard.announcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;

/** What became of what customers said, over HTTP. */
@Path("api/v1/backlog")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AnnouncementsResource {

  private static final int MOST_DAYS = 3_650;

  private final Announcements announcements;
  private final CurrentCaller current;

  @Inject
  AnnouncementsResource(Announcements announcements, CurrentCaller current) {
    this.announcements = announcements;
    this.current = current;
  }

  @GET
  @Path("{id}/chain")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Chain chain(@PathParam("id") String id) {
    return announcements.chain(current.workspace(), Paging.pathId("insight", id));
  }

  /** Notes who is to be told; the message itself is written where the answer leads. */
  @POST
  @Path("{id}/announcements")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response begin(@PathParam("id") String id, byte[] bytes) {
    UUID insight = Paging.pathId("insight", id);
    JsonBody body = JsonBody.of(bytes).only("sentiments", "days");
    List<String> sentiments = body.texts("sentiments", 4);
    for (int i = 0; i < sentiments.size(); i++) {
      if (!Announcements.EVERYBODY.contains(sentiments.get(i))) {
        body.complainAt("/sentiments/" + i, "negative, mixed, neutral or positive is expected");
      }
    }
    int days = body.integer("days", 1, MOST_DAYS).orElse(Announcements.USUAL_DAYS);
    body.orRefuse();
    Announcements.Begun begun =
        announcements.begin(
            current.workspace(),
            insight,
            body.has("sentiments") ? sentiments : Announcements.CRITICAL,
            days,
            current.name());
    return Response.created(URI.create("/surveys/api/v1/announcements/" + begun.id()))
        .entity(begun)
        .build();
  }
}
