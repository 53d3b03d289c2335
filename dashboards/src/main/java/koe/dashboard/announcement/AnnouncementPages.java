package koe.dashboard.announcement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page of the chain from comments to the message that something was done. */
@Path("backlog/{id: [0-9a-f-]{36}}/announcements")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class AnnouncementPages {

  private static final String PAGE = "chain.jte";
  private static final String SECTION = "backlog";

  private final Announcements announcements;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  AnnouncementPages(Announcements announcements, Pages pages, CurrentCaller current) {
    this.announcements = announcements;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response show(@PathParam("id") String id) {
    return pages.show(PAGE, SECTION, "chain.title", model(Paging.pathId("insight", id), ""));
  }

  private Map<String, Object> model(UUID insight, String complaint) {
    return Map.of(
        "chain", announcements.chain(current.workspace(), insight), "complaint", complaint);
  }

  @POST
  @Allowed(Role.MANAGER)
  public Response begin(
      @PathParam("id") String id, @FormParam("whom") @DefaultValue("critical") String whom) {
    UUID insight = Paging.pathId("insight", id);
    try {
      Announcements.Begun begun =
          announcements.begin(
              current.workspace(),
              insight,
              whom.equals("everybody") ? Announcements.EVERYBODY : Announcements.CRITICAL,
              Announcements.USUAL_DAYS,
              current.name());
      return Pages.seeOther("/surveys/announcements/" + begun.id());
    } catch (Problem refused) {
      if (refused.status() != 409) {
        throw refused;
      }
      return pages.refuse(
          PAGE, SECTION, "chain.title", model(insight, pages.visit().t().get("chain.refused")));
    }
  }
}
