package koe.survey.announcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import org.jspecify.annotations.Nullable;

/** Announcements over HTTP. Who is to be told is decided where insights are. */
@Path("api/v1/announcements")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AnnouncementsResource {

  private final Announcements announcements;
  private final CurrentCaller current;

  @Inject
  AnnouncementsResource(Announcements announcements, CurrentCaller current) {
    this.announcements = announcements;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<Announcement> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    return Listing.of(
        announcements.list(current.workspace(), Paging.cursorId(cursor), most + 1),
        most,
        one -> one.id().toString());
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Announcement get(@PathParam("id") String id) {
    return announcements.get(current.workspace(), Paging.pathId("announcement", id));
  }

  @PUT
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Announcement write(@PathParam("id") String id, byte[] bytes) {
    return announcements.write(
        current.workspace(),
        Paging.pathId("announcement", id),
        AnnouncementWords.read(JsonBody.of(bytes)),
        current.name());
  }
}
