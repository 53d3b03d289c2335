package koe.dashboard.followup;

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
import java.util.List;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Revision;

/** Rules over HTTP. */
@Path("api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class RulesResource {

  private final Rules rules;
  private final RuleTrial trial;
  private final CurrentCaller current;

  @Inject
  RulesResource(Rules rules, RuleTrial trial, CurrentCaller current) {
    this.rules = rules;
    this.trial = trial;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<RuleView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<RuleView> found = rules.list(current.workspace(), Optional.ofNullable(cursor), most + 1);
    return Listing.of(found, most, RuleView::key);
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
    RuleRequest request = RuleRequest.read(JsonBody.of(body));
    boolean made =
        rules.put(current.workspace(), RuleRequest.key(key), request, ifMatch, current.name());
    return answer(made ? 201 : 200, key);
  }

  /** What a condition would have made of the last 30 days. */
  @POST
  @Path("trial")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public RuleTrial.Outcome attempt(byte[] body) {
    JsonBody json = JsonBody.of(body).only("when");
    return trial.attempt(current.workspace(), RuleRequest.condition(json));
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    rules.delete(current.workspace(), key, current.name());
    return Response.noContent().build();
  }

  private Response answer(int status, String key) {
    RuleView rule = rules.get(current.workspace(), key);
    return Response.status(status).entity(rule).tag(Revision.tag(rule.revision())).build();
  }
}
