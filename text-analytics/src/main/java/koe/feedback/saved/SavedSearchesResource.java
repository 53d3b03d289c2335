package koe.feedback.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.jspecify.annotations.Nullable;

/** Saved searches over HTTP. */
@Path("api/v1/searches")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class SavedSearchesResource {

  private final SavedSearches searches;
  private final CurrentCaller current;

  @Inject
  SavedSearchesResource(SavedSearches searches, CurrentCaller current) {
    this.searches = searches;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<SearchAlert> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    int most = Paging.limit(limit);
    List<SearchAlert> found = searches.list(current.caller(), Paging.cursorId(cursor), most + 1);
    return Listing.of(found, most, one -> one.search().id().toString());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response add(byte[] bytes) {
    JsonBody body = JsonBody.of(bytes);
    body.only("name", "query");
    String name = body.text("name", SavedSearch.LONGEST_NAME);
    String query = body.optionalText("query", SavedSearch.LONGEST_QUERY).orElse("");
    body.orRefuse();
    SearchAlert saved = searches.add(current.caller(), name, query);
    return Response.created(URI.create("/feedback/api/v1/searches/" + saved.search().id()))
        .entity(saved)
        .build();
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public SearchAlert get(@PathParam("id") String id) {
    return searches.get(current.caller(), Paging.pathId("search", id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public SearchAlert rename(@PathParam("id") String id, byte[] bytes) {
    JsonBody body = JsonBody.of(bytes);
    body.only("name");
    String name = body.text("name", SavedSearch.LONGEST_NAME);
    body.orRefuse();
    return searches.rename(current.caller(), Paging.pathId("search", id), name);
  }

  @DELETE
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response delete(@PathParam("id") String id) {
    searches.delete(current.caller(), Paging.pathId("search", id));
    return Response.noContent().build();
  }

  /** From here on, what can be found by now is not new to the caller any more. */
  @POST
  @Path("{id}/look")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response look(@PathParam("id") String id) {
    searches.look(current.caller(), Paging.pathId("search", id));
    return Response.noContent().build();
  }
}
