package koe.survey.branding;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** The branding of a workspace over HTTP. */
@Path("api/v1/branding")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class BrandingResource {

  private final Brandings brandings;
  private final CurrentCaller current;

  @Inject
  BrandingResource(Brandings brandings, CurrentCaller current) {
    this.brandings = brandings;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Response get() {
    return answer(brandings.get(current.workspace()));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(@HeaderParam("If-Match") String ifMatch, byte[] body) {
    BrandingRequest request = BrandingRequest.read(JsonBody.of(body));
    return answer(brandings.put(current.workspace(), request, ifMatch, current.name()));
  }

  private static Response answer(Brandings.Revised revised) {
    ObjectNode json = revised.branding().toJson();
    revised.branding().logo().ifPresent(hash -> json.put("logo", BrandingRequest.LOGOS + hash));
    return Response.ok(json).tag(Revision.tag(revised.revision())).build();
  }
}
