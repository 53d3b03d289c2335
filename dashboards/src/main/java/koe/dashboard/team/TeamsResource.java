package koe.dashboard.team;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Revision;

/** Teams over HTTP. */
@Path("api/v1/teams")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TeamsResource {

  private final Teams teams;
  private final CurrentCaller current;

  @Inject
  TeamsResource(Teams teams, CurrentCaller current) {
    this.teams = teams;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Listing<TeamView> list() {
    return new Listing<>(teams.list(current.workspace()), Optional.empty());
  }

  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response get(@PathParam("key") String key) {
    return answer(200, key);
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    TeamRequest request = TeamRequest.read(JsonBody.of(body));
    return answer(teams.put(current.caller(), key, request, ifMatch) ? 201 : 200, key);
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    teams.delete(current.caller(), key);
    return Response.noContent().build();
  }

  private Response answer(int status, String key) {
    TeamView team = teams.get(current.workspace(), key);
    return Response.status(status).entity(team).tag(Revision.tag(team.revision())).build();
  }
}
