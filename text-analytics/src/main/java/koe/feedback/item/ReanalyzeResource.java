package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Jobs;

/** Has every comment understood again, with progress. */
@Path("api/v1/reanalyze")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ReanalyzeResource {

  private final Taxonomies taxonomies;
  private final Jobs jobs;
  private final CurrentCaller current;

  @Inject
  public ReanalyzeResource(Taxonomies taxonomies, Jobs jobs, CurrentCaller current) {
    this.taxonomies = taxonomies;
    this.jobs = jobs;
    this.current = current;
  }

  @POST
  @Allowed(Role.MANAGER)
  public Response reanalyze() {
    UUID workspace = current.workspace();
    int version = taxonomies.raiseVersion(workspace, current.name());
    UUID job = jobs.accept(workspace, Reanalysis.KIND, Map.of("version", version));
    return Response.accepted(jobs.find(workspace, job).orElseThrow())
        .location(URI.create("/feedback/api/v1/jobs/" + job))
        .build();
  }
}
