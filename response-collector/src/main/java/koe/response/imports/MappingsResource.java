package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/** Mappings of columns, kept under a key to be named by imports. */
@Path("api/v1/mappings")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MappingsResource {

  /** A mapping as the API shows it. */
  public record MappingView(String key, JsonNode mapping, Instant updatedAt) {

    static MappingView of(MappingStore.Saved saved) {
      return new MappingView(saved.key(), saved.columns(), saved.updatedAt());
    }
  }

  private final Mappings mappings;
  private final CurrentCaller current;

  @Inject
  public MappingsResource(Mappings mappings, CurrentCaller current) {
    this.mappings = mappings;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Listing<MappingView> list(
      @QueryParam("limit") @Nullable String limit,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    int most = Paging.limit(limit);
    return Listing.of(
            mappings.list(current.workspace(), cursor, most + 1), most, MappingStore.Saved::key)
        .map(MappingView::of);
  }

  @GET
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response get(@PathParam("key") String key) {
    return shown(
        200,
        mappings
            .find(current.workspace(), key)
            .orElseThrow(() -> Problem.notFound("mapping", key)));
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] bytes) {
    if (!Mappings.isKey(key)) {
      throw Problem.invalid("/key", "1 to 64 letters, digits, dots, hyphens or underscores");
    }
    JsonBody body = JsonBody.of(bytes).only("mapping");
    body.orRefuse();
    ColumnMapping mapping = ColumnMapping.read(body.value("mapping").orElseGet(Json::object));
    MappingStore.Saved saved = mappings.put(current.workspace(), key, mapping, ifMatch);
    return shown(saved.revision() == 1 ? 201 : 200, saved);
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    if (!mappings.delete(current.workspace(), key)) {
      throw Problem.notFound("mapping", key);
    }
    return Response.noContent().build();
  }

  private static Response shown(int status, MappingStore.Saved saved) {
    return Response.status(status)
        .entity(MappingView.of(saved))
        .tag(Revision.tag(saved.revision()))
        .build();
  }
}
