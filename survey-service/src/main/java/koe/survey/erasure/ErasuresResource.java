package koe.survey.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.Paging;

/** Receipts of erasures over HTTP. */
@Path("api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ErasuresResource {

  private final Erasures erasures;
  private final CurrentCaller current;

  @Inject
  ErasuresResource(Erasures erasures, CurrentCaller current) {
    this.erasures = erasures;
    this.current = current;
  }

  @GET
  @Path("{id}")
  @Allowed(Role.MANAGER)
  public Receipt receipt(@PathParam("id") String id) {
    return erasures.receipt(current.workspace(), Paging.pathId("erasure", id));
  }
}
