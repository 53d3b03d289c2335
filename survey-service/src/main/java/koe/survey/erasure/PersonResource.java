package koe.survey.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;

/** A person's right to see what is held on them, and to be forgotten, over HTTP. */
@Path("api/v1/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class PersonResource {

  private final Erasures erasures;
  private final Database database;
  private final CurrentCaller current;

  @Inject
  PersonResource(Erasures erasures, Database database, CurrentCaller current) {
    this.erasures = erasures;
    this.database = database;
    this.current = current;
  }

  @GET
  @Path("{externalId}/export")
  @Allowed(Role.MANAGER)
  public PersonFile export(@PathParam("externalId") String externalId) {
    return database.inWorkspace(current.workspace(), handle -> PersonFile.of(handle, externalId));
  }

  @DELETE
  @Path("{externalId}")
  @Allowed(Role.MANAGER)
  public Response erase(@PathParam("externalId") String externalId) {
    Receipt receipt = erasures.erase(current.workspace(), externalId, current.name());
    return Response.accepted(receipt)
        .location(URI.create("/surveys/api/v1/erasures/" + receipt.id()))
        .build();
  }
}
