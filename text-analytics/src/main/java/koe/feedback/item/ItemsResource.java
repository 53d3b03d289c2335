package koe.feedback.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

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
  private final CommentQueries queries;
  private final CurrentCaller current;

  @Inject
  ItemsResource(Items items, Taxonomies taxonomies, CommentQueries queries, CurrentCaller current) {
    this.items = items;
    this.taxonomies = taxonomies;
    this.queries = queries;
    this.current = current;
  }

  @GET
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Page search(@Context UriInfo uri) {
    Items.Found found =
        items.search(current.caller(), queries.read(current.workspace(), uri.getQueryParameters()));
    return new Page(found.items(), found.total(), found.facets(), found.next(), found.warning());
  }

  @GET
  @Path("{id}")
  @Allowed({Role.MANAGER, Role.AGENT, Role.PRODUCT, Role.VIEWER})
  public Response get(@PathParam("id") String id) {
    return answer(Paging.pathId("item", id));
  }

  private Response answer(UUID id) {
    ItemView item = items.get(current.caller(), id);
    return Response.ok(item).tag(Revision.tag(Revision.mark(item))).build();
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Allowed({Role.MANAGER, Role.AGENT})
  public Response correct(
      @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, byte[] bytes) {
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
    items.correct(current.caller(), item, ifMatch, sentiment, themes);
    return answer(item);
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
