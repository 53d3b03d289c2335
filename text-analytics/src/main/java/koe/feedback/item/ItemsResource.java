package koe.feedback.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import koe.feedback.search.FacetCount;
import koe.feedback.taxonomy.Taxonomies;
import koe.feedback.taxonomy.ThemeView;
import koe.kernel.access.Allowed;
import koe.kernel.access.CurrentCaller;
import koe.kernel.access.Role;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Paging;
import koe.kernel.workspace.Workspaces;

/** Comments over HTTP: search and correction. */
@Path("api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ItemsResource {

  /** A page of comments with what narrows them down. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Page(
      List<ItemView> items,
      long total,
      Map<String, List<FacetCount>> facets,
      Optional<String> next,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> warning) {}

  private final Items items;
  private final Taxonomies taxonomies;
  private final Workspaces workspaces;
  private final CurrentCaller current;

  @Inject
  ItemsResource(Items items, Taxonomies taxonomies, Workspaces workspaces, CurrentCaller current) {
    this.items = items;
    this.taxonomies = taxonomies;
    this.workspaces = workspaces;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Page search(@Context UriInfo uri) {
    Items.Found found =
        items.search(
            current.caller(),
            ItemQuery.read(uri.getQueryParameters(), workspaces.get(current.workspace()).zone()));
    return new Page(found.items(), found.total(), found.facets(), found.next(), found.warning());
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public ItemView get(@PathParam("id") String id) {
    return items.get(current.caller(), Paging.pathId("item", id));
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public ItemView correct(@PathParam("id") String id, byte[] bytes) {
    UUID item = Paging.pathId("item", id);
    JsonBody body = JsonBody.of(bytes);
    body.only("sentiment", "themes");
    Optional<String> sentiment =
        body.oneOf("sentiment", Set.of("positive", "neutral", "negative", "mixed"));
    Optional<List<String>> themes =
        body.has("themes") ? Optional.of(body.texts("themes", 100)) : Optional.empty();
    themes.ifPresent(keys -> checkThemes(body, keys));
    if (sentiment.isEmpty() && themes.isEmpty()) {
      body.complain("", "sentiment or themes is needed");
    }
    body.orRefuse();
    items.correct(current.caller(), item, sentiment, themes);
    return items.get(current.caller(), item);
  }

  private void checkThemes(JsonBody body, List<String> keys) {
    Set<String> known =
        taxonomies.all(current.workspace()).stream()
            .map(ThemeView::key)
            .collect(Collectors.toSet());
    for (int i = 0; i < keys.size(); i++) {
      if (!known.contains(keys.get(i))) {
        body.complainAt("/themes/" + i, "there is no such theme");
      }
    }
  }
}
