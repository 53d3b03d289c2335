package koe.feedback.item;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import koe.feedback.search.CommentQuery;
import koe.feedback.search.FacetCount;
import koe.feedback.search.Hit;
import koe.feedback.search.InvalidCursor;
import koe.feedback.search.SearchResult;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Finds comments and takes people's corrections. What the index finds is read from the database.
 */
@Singleton
class Items {

  /** A page of what was found. */
  record Found(
      List<ItemView> items,
      long total,
      Map<String, List<FacetCount>> facets,
      Optional<String> next,
      Optional<String> warning) {}

  private final Database database;
  private final Clock clock;
  private final CommentIndexes indexes;

  @Inject
  Items(Database database, Clock clock, CommentIndexes indexes) {
    this.database = database;
    this.clock = clock;
    this.indexes = indexes;
  }

  Found search(Caller caller, CommentQuery query) {
    SearchResult result;
    try {
      result = indexes.search(caller.workspace(), query);
    } catch (InvalidCursor foreign) {
      throw Problem.parameter("cursor", "cursor is not one of this list.");
    }
    Map<UUID, Item> rows = rows(caller.workspace(), result.hits().stream().map(Hit::id).toList());
    List<ItemView> items = new ArrayList<>();
    for (Hit hit : result.hits()) {
      Item row = rows.get(hit.id());
      if (row != null) {
        items.add(ItemView.of(row, hit.highlights(), caller.seesIdentities()));
      }
    }
    return new Found(items, result.total(), result.facets(), result.next(), result.warning());
  }

  private Map<UUID, Item> rows(UUID workspace, List<UUID> ids) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(ItemStore.class).items(ids))
        .stream()
        .collect(Collectors.toMap(Item::id, Function.identity()));
  }

  ItemView get(Caller caller, UUID id) {
    Item item = rows(caller.workspace(), List.of(id)).get(id);
    if (item == null) {
      throw Problem.notFound("item", id);
    }
    return ItemView.of(item, List.of(), caller.seesIdentities());
  }

  /**
   * A person's word on a comment; it wins over the machine's and stays apart from it.
   *
   * @param ifMatch the If-Match header, if there is one
   */
  void correct(
      Caller caller,
      UUID id,
      @Nullable String ifMatch,
      Optional<String> sentiment,
      Optional<List<String>> themes) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          ItemStore store = handle.attach(ItemStore.class);
          store.lock(id);
          for (Item before : store.items(List.of(id))) {
            Revision.check(
                ifMatch, Revision.mark(ItemView.of(before, List.of(), caller.seesIdentities())));
          }
          if (store.corrected(id, sentiment) == 0) {
            throw Problem.notFound("item", id);
          }
          store.correct(id, sentiment, themes.map(Json::write), caller.name(), clock.instant());
          if (themes.isPresent()) {
            store.dropThemes(id);
            store.setThemes(id, themes.get());
          }
          Audit.record(handle, clock.instant(), caller.name(), "item.correct", id);
        });
  }
}
