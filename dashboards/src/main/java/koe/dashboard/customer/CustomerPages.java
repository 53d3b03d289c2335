package koe.dashboard.customer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
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

/** The history of one customer, for those who may see who said what. */
@Path("customers")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class CustomerPages {

  private static final String SECTION = "numbers";

  private final Database database;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  CustomerPages(Database database, Pages pages, CurrentCaller current) {
    this.database = database;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Path("{externalId}")
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response show(@PathParam("externalId") String externalId) {
    Story story = database.inWorkspace(current.workspace(), handle -> Story.of(handle, externalId));
    return pages.showNamed("customer.jte", SECTION, story.title(), Map.of("story", story));
  }
}
