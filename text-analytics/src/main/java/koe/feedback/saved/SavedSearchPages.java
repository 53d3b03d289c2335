package koe.feedback.saved;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** The page of saved searches, which says in which of them something is new. */
@Path("searches")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class SavedSearchPages {

  private static final String HERE = "/feedback/searches";

  private final SavedSearches searches;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  SavedSearchPages(SavedSearches searches, Pages pages, CurrentCaller current) {
    this.searches = searches;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response list() {
    return pages.show(
        "searches.jte",
        "feedback",
        "searches.title",
        Map.of("searches", searches.list(current.caller(), Optional.empty(), Paging.MOST)));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response add(
      @FormParam("name") @Nullable String name, @FormParam("query") @Nullable String query) {
    searches.add(
        current.caller(),
        filled("/name", name, SavedSearch.LONGEST_NAME),
        fitting("/query", query == null ? "" : query, SavedSearch.LONGEST_QUERY));
    return Pages.seeOther(HERE);
  }

  /** Leads to the comments, and takes them as seen. */
  @POST
  @Path("{id}/look")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response look(@PathParam("id") String id) {
    return Pages.seeOther(searches.look(current.caller(), Paging.pathId("search", id)).address());
  }

  @POST
  @Path("{id}/rename")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response rename(@PathParam("id") String id, @FormParam("name") @Nullable String name) {
    searches.rename(
        current.caller(),
        Paging.pathId("search", id),
        filled("/name", name, SavedSearch.LONGEST_NAME));
    return Pages.seeOther(HERE);
  }

  @POST
  @Path("{id}/delete")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT})
  public Response delete(@PathParam("id") String id) {
    searches.delete(current.caller(), Paging.pathId("search", id));
    return Pages.seeOther(HERE);
  }

  private static String filled(String pointer, @Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      throw Problem.invalid(pointer, "a text is expected here");
    }
    return fitting(pointer, text.strip(), most);
  }

  private static String fitting(String pointer, String text, int most) {
    if (text.codePointCount(0, text.length()) > most) {
      throw Problem.invalid(pointer, "no more than " + most + " characters fit");
    }
    return text;
  }
}
