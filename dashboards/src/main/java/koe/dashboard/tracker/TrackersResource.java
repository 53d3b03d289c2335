package koe.dashboard.tracker;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Trackers over HTTP. */
@Path("api/v1/trackers")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TrackersResource {

  private final Trackers trackers;
  private final CurrentCaller current;

  @Inject
  TrackersResource(Trackers trackers, CurrentCaller current) {
    this.trackers = trackers;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Listing<TrackerView> list() {
    return new Listing<>(trackers.list(current.workspace()), Optional.empty());
  }

  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response get(@PathParam("key") String key) {
    return answer(200, key);
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.ADMIN)
  public Response put(@PathParam("key") String key, byte[] body) {
    if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Problem.invalid(
          "/key", "1 to 64 letters, digits, dots, hyphens and underscores are expected");
    }
    return answer(trackers.put(current.caller(), key, JsonBody.of(body)) ? 201 : 200, key);
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.ADMIN)
  public Response delete(@PathParam("key") String key) {
    trackers.delete(current.caller(), key);
    return Response.noContent().build();
  }

  private Response answer(int status, String key) {
    TrackerView tracker = trackers.get(current.workspace(), key);
    return Response.status(status).entity(tracker).tag(Revision.tag(tracker.revision())).build();
  }
}
