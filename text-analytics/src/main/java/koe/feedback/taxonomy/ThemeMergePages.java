package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;

/** What people do to whole themes on the pages; each leads back to the list, with the progress. */
@Path("themes")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class ThemeMergePages {

  private final ThemeMerges merges;
  private final Retagging retagging;
  private final CurrentCaller current;

  @Inject
  ThemeMergePages(ThemeMerges merges, Retagging retagging, CurrentCaller current) {
    this.merges = merges;
    this.retagging = retagging;
    this.current = current;
  }

  @POST
  @Path("{key}/merge")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response merge(@PathParam("key") String key, @FormParam("theme") List<String> themes) {
    return list(merges.merge(current.workspace(), key, themes, current.name()));
  }

  @POST
  @Path("{key}/merge/undo")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response undo(@PathParam("key") String key) {
    return list(merges.undo(current.workspace(), key, current.name()));
  }

  @POST
  @Path("{key}/archive")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response archive(@PathParam("key") String key) {
    return list(merges.archive(current.workspace(), key, current.name()));
  }

  @POST
  @Path("{key}/restore")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response restore(@PathParam("key") String key) {
    return list(merges.restore(current.workspace(), key, current.name()));
  }

  private Response list(int version) {
    return Pages.seeOther(
        "/feedback/themes?job=" + retagging.to(current.workspace(), version).id());
  }
}
