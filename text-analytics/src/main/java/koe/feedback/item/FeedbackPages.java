package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.feedback.taxonomy.Taxonomies;
import koe.feedback.taxonomy.ThemeView;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.page.Pages;
import koe.kernel.web.Paging;
import koe.kernel.web.Problem;
import org.jspecify.annotations.Nullable;

/** The page on which comments are found and corrected; its address is the view. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@Singleton
public class FeedbackPages {

  private static final String SECTION = "feedback";
  private static final Set<String> SENTIMENTS = Set.of("positive", "neutral", "negative", "mixed");

  private final Items items;
  private final Taxonomies taxonomies;
  private final CommentQueries queries;
  private final Pages pages;
  private final CurrentCaller current;

  @Inject
  FeedbackPages(
      Items items,
      Taxonomies taxonomies,
      CommentQueries queries,
      Pages pages,
      CurrentCaller current) {
    this.items = items;
    this.taxonomies = taxonomies;
    this.queries = queries;
    this.pages = pages;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response search(@Context UriInfo uri) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(uri.getQueryParameters());
    parameters.putSingle("limit", "30");
    Items.Found found =
        items.search(current.caller(), queries.read(current.workspace(), parameters));
    Map<String, String> chosen = new LinkedHashMap<>();
    uri.getQueryParameters().forEach((name, values) -> chosen.put(name, values.get(0)));
    chosen.remove("cursor");
    chosen.computeIfPresent(
        "theme", (name, key) -> taxonomies.speakingFor(current.workspace(), List.of(key)).get(0));
    return pages.show(
        "feedback.jte",
        SECTION,
        "feedback.title",
        Map.of(
            "found", FoundView.of(found),
            "chosen", chosen,
            "query", query(filled(chosen)),
            "themes", taxonomies.all(current.workspace()),
            "next", found.next().map(cursor -> next(chosen, cursor)).orElse("")));
  }

  private static String next(Map<String, String> chosen, String cursor) {
    Map<String, String> further = new LinkedHashMap<>(chosen);
    further.put("cursor", cursor);
    return "/feedback/?" + query(further);
  }

  /** What stands after the question mark of an address. */
  private static String query(Map<String, String> chosen) {
    UriBuilder address = UriBuilder.fromPath("/feedback/");
    chosen.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    return Optional.ofNullable(address.buildFromMap(chosen).getRawQuery()).orElse("");
  }

  private static Map<String, String> filled(Map<String, String> chosen) {
    Map<String, String> filled = new LinkedHashMap<>(chosen);
    filled.values().removeIf(String::isBlank);
    return filled;
  }

  /** A person's correction of one comment. */
  @POST
  @Path("items/{id}/correction")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response correct(
      @PathParam("id") String id,
      @FormParam("sentiment") @Nullable String sentiment,
      @FormParam("theme") List<String> themes,
      @FormParam("back") @Nullable String back) {
    Optional<String> label = Optional.ofNullable(sentiment).filter(SENTIMENTS::contains);
    List<String> known = taxonomies.all(current.workspace()).stream().map(ThemeView::key).toList();
    items.correct(
        current.caller(),
        Paging.pathId("item", id),
        null,
        label,
        Optional.of(themes.stream().filter(known::contains).distinct().toList()));
    return Pages.seeOther(local(back));
  }

  private static String local(@Nullable String back) {
    boolean ours = back != null && back.startsWith("/feedback/") && !back.contains("\\");
    if (back != null && !ours) {
      throw Problem.malformed("back is a page of Koe.");
    }
    return back == null ? "/feedback/" : back;
  }
}
