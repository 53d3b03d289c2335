package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import koe.feedback.taxonomy.Retagging;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.job.Job;

/** Has every comment understood again, with progress. */
@Path("api/v1/reanalyze")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ReanalyzeResource {

  private final Taxonomies taxonomies;
  private final Retagging retagging;
  private final CurrentCaller current;

  @Inject
  public ReanalyzeResource(Taxonomies taxonomies, Retagging retagging, CurrentCaller current) {
    this.taxonomies = taxonomies;
    this.retagging = retagging;
    this.current = current;
  }

  @POST
  @Allowed(Role.MANAGER)
  public Response reanalyze() {
    UUID workspace = current.workspace();
    int version = taxonomies.raiseVersion(workspace, current.name());
    Job job = retagging.to(workspace, version);
    return Response.accepted(job).location(URI.create("/feedback/api/v1/jobs/" + job.id())).build();
  }
}
