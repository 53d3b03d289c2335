package koe.response.suspect;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.response.scrutiny.CountingRule;
import koe.response.scrutiny.Suspicions;

/** The page on which people look at suspicious answers and decide whether they count. */
@Path("suspects")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SuspectPages {

  private static final int SHOWN = 100;
  private static final int MOST_TOGETHER = 99;
  private static final String HERE = "/r/suspects";

  private final Suspects suspects;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  public SuspectPages(Suspects suspects, Pages pages, CurrentCaller current) {
    this.suspects = suspects;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response list() {
    return pages.show(
        "suspects.jte",
        "suspects",
        "suspects.title",
        Map.of(
            "suspects", suspects.newest(current.workspace(), SHOWN),
            "tally", suspects.tally(current.workspace()),
            "rule", suspects.rule(current.workspace()),
            "reasons", Suspicions.ALL.stream().sorted().toList(),
            "mayDecide", current.caller().is(Role.MANAGER)));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response judge(@PathParam("id") String id, MultivaluedMap<String, String> fields) {
    suspects.judge(
        current.caller(), Paging.pathId("response", id), "yes".equals(fields.getFirst("counted")));
    return Pages.seeOther(HERE);
  }

  @POST
  @Path("rule")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed(Role.MANAGER)
  public Response change(MultivaluedMap<String, String> fields) {
    Set<String> alone = Set.copyOf(fields.getOrDefault("alone", List.of()));
    String together = fields.getFirst("together");
    int enough =
        together != null && together.matches("[2-9]") ? Integer.parseInt(together) : MOST_TOGETHER;
    if (Suspicions.ALL.containsAll(alone)) {
      suspects.change(current.caller(), new CountingRule(alone, enough));
    }
    return Pages.seeOther(HERE);
  }
}
