package koe.dashboard.tracker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import koe.kernel.access.Open;
import koe.kernel.web.Paging;

/** The door on which trackers tell what became of issues. The signature is all that lets in. */
@Path("hooks/trackers/{workspace}/{key}")
@Singleton
public class TrackerHooks {

  private final Trackers trackers;

  @Inject
  TrackerHooks(Trackers trackers) {
    this.trackers = trackers;
  }

  @POST
  @Open
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hear(
      @PathParam("workspace") String workspace,
      @PathParam("key") String key,
      @Context HttpHeaders headers,
      byte[] body) {
    trackers.hear(
        Paging.pathId("tracker", workspace),
        key,
        name -> Optional.ofNullable(headers.getHeaderString(name)),
        body);
    return Response.noContent().build();
  }
}
