package koe.dashboard.followup;

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
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;

/** Root causes over HTTP. */
@Path("api/v1/root-causes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RootCausesResource {

  private final RootCauseList causes;
  private final CurrentCaller current;

  @Inject
  RootCausesResource(RootCauseList causes, CurrentCaller current) {
    this.causes = causes;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<RootCause> list() {
    return new Listing<>(causes.all(current.workspace()), Optional.empty());
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key, @HeaderParam("If-Match") String ifMatch, byte[] body) {
    boolean made = causes.put(current.caller(), RuleRequest.key(key), ifMatch, JsonBody.of(body));
    RootCause cause =
        causes.all(current.workspace()).stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("root cause", key));
    return Response.status(made ? 201 : 200)
        .entity(cause)
        .tag(Revision.tag(cause.revision()))
        .build();
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    causes.delete(current.caller(), key);
    return Response.noContent().build();
  }
}
