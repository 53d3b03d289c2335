package koe.kernel.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** How far accepted work is. */
@Path("api/v1/jobs/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class JobsResource {

  private final Jobs jobs;
  private final CurrentCaller current;

  @Inject
  public JobsResource(Jobs jobs, CurrentCaller current) {
    this.jobs = jobs;
    this.current = current;
  }

  @GET
  @Allowed(Role.MANAGER)
  public Job get(@PathParam("id") String id) {
    UUID job = Paging.pathId("job", id);
    return jobs.find(current.workspace(), job).orElseThrow(() -> Problem.notFound("job", id));
  }

  @POST
  @Path("cancel")
  @Allowed(Role.MANAGER)
  public Job cancel(@PathParam("id") String id) {
    jobs.cancel(current.workspace(), Paging.pathId("job", id));
    return get(id);
  }
}
