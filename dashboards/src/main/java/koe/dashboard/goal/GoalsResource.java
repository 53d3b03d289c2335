package koe.dashboard.goal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Goals over HTTP. */
@Path("api/v1/goals")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class GoalsResource {

  private final Goals goals;
  private final CurrentCaller current;

  @Inject
  GoalsResource(Goals goals, CurrentCaller current) {
    this.goals = goals;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<GoalView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<GoalView> found = goals.list(current.caller(), Optional.ofNullable(cursor), most + 1);
    return Listing.of(found, most, GoalView::key);
  }

  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response get(@PathParam("key") String key) {
    return answer(200, key);
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    GoalRequest request = GoalRequest.read(JsonBody.of(body));
    if (!key.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
      throw Problem.invalid(
          "/key", "1 to 64 letters, digits, dots, hyphens and underscores are expected");
    }
    boolean made = goals.put(current.caller(), key, request, Optional.ofNullable(ifMatch));
    return answer(made ? 201 : 200, key);
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    goals.delete(current.caller(), key);
    return Response.noContent().build();
  }

  private Response answer(int status, String key) {
    GoalView goal = goals.get(current.caller(), key);
    return Response.status(status).entity(goal).tag(Revision.tag(goal.revision())).build();
  }
}
