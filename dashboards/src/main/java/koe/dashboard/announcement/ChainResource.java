package koe.dashboard.announcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Paging;

/** What became of what customers said, over HTTP. */
@Path("api/v1/backlog/{id}/chain")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ChainResource {

  private final Announcements announcements;
  private final CurrentCaller current;

  @Inject
  ChainResource(Announcements announcements, CurrentCaller current) {
    this.announcements = announcements;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Chain chain(@PathParam("id") String id) {
    return announcements.chain(current.workspace(), Paging.pathId("insight", id));
  }
}
