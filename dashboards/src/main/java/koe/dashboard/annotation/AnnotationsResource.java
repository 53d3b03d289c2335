package koe.dashboard.annotation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;

/** Annotations over HTTP. */
@Path("api/v1/annotations")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class AnnotationsResource {

  private final Annotations annotations;
  private final CurrentCaller current;

  @Inject
  AnnotationsResource(Annotations annotations, CurrentCaller current) {
    this.annotations = annotations;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<Annotation> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<Annotation> found =
        annotations.list(current.workspace(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, it -> it.id().toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response add(byte[] body) {
    Annotation made = annotations.add(current.caller(), JsonBody.of(body));
    return Response.created(URI.create("/api/v1/annotations/" + made.id())).entity(made).build();
  }

  @DELETE
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response delete(@PathParam("id") String id) {
    annotations.delete(current.caller(), Paging.pathId("annotation", id));
    return Response.noContent().build();
  }
}
