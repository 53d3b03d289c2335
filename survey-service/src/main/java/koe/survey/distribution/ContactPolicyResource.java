package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;

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
  public ContactPolicy get() {
    return distributions.policy(current.workspace());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public ContactPolicy put(byte[] body) {
    distributions.putPolicy(
        current.workspace(), ContactPolicy.read(JsonBody.of(body)), current.name());
    return get();
  }
}
