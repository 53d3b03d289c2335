package koe.feedback.taxonomy;

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
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Listing;
import koe.kernel.web.Revision;
import koe.understanding.theme.Theme;
import org.jspecify.annotations.Nullable;

/** Themes over HTTP. */
@Path("api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ThemesResource {

  private final Taxonomies taxonomies;
  private final ThemePreview preview;
  private final CurrentCaller current;

  @Inject
  public ThemesResource(Taxonomies taxonomies, ThemePreview preview, CurrentCaller current) {
    this.taxonomies = taxonomies;
    this.preview = preview;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Listing<ThemeView> list(
      @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
    return Listing.of(taxonomies.all(current.workspace()), limit, cursor, ThemeView::key);
  }

  @GET
  @Path("{key}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response get(@PathParam("key") String key) {
    ThemeView theme = taxonomies.get(current.workspace(), key);
    return Response.ok(theme).tag(Revision.tag(theme.revision())).build();
  }

  @PUT
  @Path("{key}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response put(
      @PathParam("key") String key,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      byte[] body) {
    Theme theme = ThemeReader.read(key, JsonBody.of(body));
    Optional<Integer> revision = taxonomies.revision(current.workspace(), key);
    Revision.check(ifMatch, revision.orElse(0));
    taxonomies.put(current.workspace(), theme, current.name());
    ThemeView kept = taxonomies.get(current.workspace(), key);
    return Response.status(revision.isEmpty() ? 201 : 200)
        .entity(kept)
        .tag(Revision.tag(kept.revision()))
        .build();
  }

  @DELETE
  @Path("{key}")
  @Allowed(Role.MANAGER)
  public Response delete(@PathParam("key") String key) {
    taxonomies.delete(current.workspace(), key, current.name());
    return Response.noContent().build();
  }

  /** What the queries would match among the newest comments, before they are saved. */
  @POST
  @Path("{key}/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.VIEWER})
  public ThemePreview.Result preview(@PathParam("key") String key, byte[] body) {
    return preview.run(current.workspace(), ThemeReader.draft(key, JsonBody.of(body)));
  }
}
