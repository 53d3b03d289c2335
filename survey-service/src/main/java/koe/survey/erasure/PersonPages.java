package koe.survey.erasure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;

/** One customer: their whole history, and the way to forget them. */
@Path("contacts")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class PersonPages {

  private static final String SECTION = "contacts";

  private final Erasures erasures;
  private final Database database;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  PersonPages(Erasures erasures, Database database, Pages pages, CurrentCaller current) {
    this.erasures = erasures;
    this.database = database;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Path("{externalId}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@PathParam("externalId") String externalId) {
    PersonFile file =
        database.inWorkspace(current.workspace(), handle -> PersonFile.of(handle, externalId));
    return pages.showNamed(
        "contact.jte", SECTION, file.contact().name().orElse(externalId), Map.of("file", file));
  }

  @POST
  @Path("{externalId}/erase")
  @Allowed(Role.MANAGER)
  public Response erase(@PathParam("externalId") String externalId) {
    Receipt receipt = erasures.erase(current.workspace(), externalId, current.name());
    return Pages.seeOther("/surveys/contacts/erasures/" + receipt.id());
  }

  @GET
  @Path("erasures/{id}")
  @Allowed(Role.MANAGER)
  public Response receipt(@PathParam("id") String id) {
    Receipt receipt = erasures.receipt(current.workspace(), Paging.pathId("erasure", id));
    return pages.show("erasure.jte", SECTION, "erasure.title", Map.of("receipt", receipt));
  }
}
