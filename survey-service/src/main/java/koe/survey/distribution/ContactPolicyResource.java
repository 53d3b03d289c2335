package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** The contact policy over HTTP. */
@Path("api/v1/contact-policy")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ContactPolicyResource {

  private final Distributions distributions;
  private final CurrentCaller current;

  @Inject
  ContactPolicyResource(Distributions distributions, CurrentCaller current) {
    this.distributions = distributions;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.VIEWER})
  public Response get() {
    ContactPolicy policy = distributions.policy(current.workspace());
    return Response.ok(policy).tag(Revision.tag(Revision.mark(policy))).build();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(@HeaderParam("If-Match") @Nullable String ifMatch, byte[] body) {
    ContactPolicy policy = ContactPolicy.read(JsonBody.of(body));
    distributions.putPolicy(current.workspace(), ifMatch, policy, current.name());
    return get();
  }
}
