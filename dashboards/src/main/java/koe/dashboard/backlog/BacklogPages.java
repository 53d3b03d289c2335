package koe.dashboard.backlog;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;

/** The page from which product teams take up what customers say. */
@Path("backlog")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class BacklogPages {

  private static final int SHOWN = 200;
  private static final String PAGE = "backlog.jte";
  private static final String SECTION = "backlog";

  private final Backlog backlog;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  BacklogPages(Backlog backlog, Pages pages, CurrentCaller current) {
    this.backlog = backlog;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response list(@QueryParam("status") @DefaultValue("") String status) {
    return pages.show(PAGE, SECTION, "backlog.title", model(status, ""));
  }

  /** What hurts most stands first. */
  private Map<String, Object> model(String asked, String complaint) {
    Optional<String> status = Optional.of(asked).filter(BacklogResource.STATUSES::contains);
    BacklogQuery query = new BacklogQuery(Optional.empty(), Optional.empty(), status);
    List<Insight> insights =
        backlog.list(current.workspace(), query, SHOWN).stream()
            .sorted(
                Comparator.comparingDouble((Insight it) -> it.impact().orElse(0.0))
                    .thenComparing(Comparator.comparingLong(Insight::mentions).reversed()))
            .toList();
    return Map.of("insights", insights, "status", status.orElse(""), "complaint", complaint);
  }

  @POST
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.PRODUCT})
  public Response change(
      @PathParam("id") String id,
      @FormParam("revision") @DefaultValue("") String revision,
      @FormParam("status") @DefaultValue("") String status,
      @FormParam("link") @DefaultValue("") String link) {
    UUID insight = Paging.pathId("insight", id);
    Optional<String> address = IssueLink.of(link);
    if (!BacklogResource.STATUSES.contains(status) || (!link.isBlank() && address.isEmpty())) {
      return refuse("backlog.refused.link");
    }
    try {
      save(insight, "\"" + revision + "\"", status, address);
    } catch (Problem refused) {
      if (refused.status() != 412) {
        throw refused;
      }
      return refuse("backlog.refused.stale");
    }
    return Pages.seeOther("/backlog#" + insight);
  }

  private void save(UUID id, String ifMatch, String status, Optional<String> link) {
    Insight before = backlog.get(current.workspace(), id);
    if (!before.status().equals(status)) {
      backlog.status(current.workspace(), id, ifMatch, status, current.name());
    }
    if (!before.link().equals(link)) {
      String now = before.status().equals(status) ? ifMatch : "*";
      backlog.link(current.workspace(), id, now, link, current.name());
    }
  }

  private Response refuse(String complaint) {
    String text = pages.visit().t().get(complaint);
    return pages.refuse(PAGE, SECTION, "backlog.title", model("", text));
  }
}
