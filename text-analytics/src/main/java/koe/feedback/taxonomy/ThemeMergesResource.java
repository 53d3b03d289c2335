package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Job;
import koe.kernel.web.JsonBody;

/** Merging themes, archiving them, and the ways back, over HTTP. */
@Path("api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ThemeMergesResource {

  private static final int MOST = 100;

  /** The theme as it is now, and the job that tags history again. */
  public record Changed(ThemeView theme, Job job) {}

  private final ThemeMerges merges;
  private final Taxonomies taxonomies;
  private final Retagging retagging;
  private final CurrentCaller current;

  @Inject
  ThemeMergesResource(
      ThemeMerges merges, Taxonomies taxonomies, Retagging retagging, CurrentCaller current) {
    this.merges = merges;
    this.taxonomies = taxonomies;
    this.retagging = retagging;
    this.current = current;
  }

  @POST
  @Path("{key}/merge")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed(Role.MANAGER)
  public Response merge(@PathParam("key") String key, byte[] bytes) {
    JsonBody body = JsonBody.of(bytes).only("themes");
    List<String> themes = body.texts("themes", MOST);
    body.orRefuse();
    UUID workspace = current.workspace();
    return changed(key, merges.merge(workspace, key, themes, current.name()));
  }

  /** Takes the newest merge into this theme back. */
  @POST
  @Path("{key}/merge/undo")
  @Allowed(Role.MANAGER)
  public Response undo(@PathParam("key") String key) {
    return changed(key, merges.undo(current.workspace(), key, current.name()));
  }

  @POST
  @Path("{key}/archive")
  @Allowed(Role.MANAGER)
  public Response archive(@PathParam("key") String key) {
    return changed(key, merges.archive(current.workspace(), key, current.name()));
  }

  @POST
  @Path("{key}/restore")
  @Allowed(Role.MANAGER)
  public Response restore(@PathParam("key") String key) {
    return changed(key, merges.restore(current.workspace(), key, current.name()));
  }

  private Response changed(String key, int version) {
    UUID workspace = current.workspace();
    Job job = retagging.to(workspace, version);
    return Response.accepted(new Changed(taxonomies.get(workspace, key), job))
        .location(URI.create("/feedback/api/v1/jobs/" + job.id()))
        .build();
  }
}
