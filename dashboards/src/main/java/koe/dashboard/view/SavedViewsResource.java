package koe.dashboard.view;

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

/** Saved views over HTTP. */
@Path("api/v1/views")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SavedViewsResource {

  private final SavedViews views;
  private final CurrentCaller current;

  @Inject
  SavedViewsResource(SavedViews views, CurrentCaller current) {
    this.views = views;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<SavedView> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Paging.limit(limit);
    List<SavedView> found = views.list(current.workspace(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, it -> it.id().toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response put(byte[] body) {
    SavedView saved = views.put(current.caller(), JsonBody.of(body));
    return Response.created(URI.create("/api/v1/views/" + saved.id())).entity(saved).build();
  }

  @DELETE
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response delete(@PathParam("id") String id) {
    views.delete(current.caller(), Paging.pathId("view", id));
    return Response.noContent().build();
  }
}
