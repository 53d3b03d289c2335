package koe.feedback.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.StarterTaxonomy;
import koe.understanding.theme.Theme;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the themes of each workspace, ready to match. A workspace begins with the starter themes.
 */
@Singleton
public class Taxonomies {

  /** The themes of a workspace at one version, ready to match. */
  public record Current(int version, CompiledTaxonomy compiled) {}

  private final Database database;
  private final Clock clock;
  private final Map<UUID, Current> known = new ConcurrentHashMap<>();

  @Inject
  public Taxonomies(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Current current(UUID workspace) {
    return database.inWorkspace(workspace, handle -> current(handle, workspace));
  }

  /** As {@link #current(UUID)}, inside a transaction that is open already. */
  public Current current(Handle handle, UUID workspace) {
    ThemeStore store = handle.attach(ThemeStore.class);
    int version = store.version().orElseGet(() -> begin(store));
    Current current = known.get(workspace);
    if (current == null || current.version() != version) {
      current = new Current(version, CompiledTaxonomy.compile(themes(store)));
      known.put(workspace, current);
    }
    return current;
  }

  private int begin(ThemeStore store) {
    if (store.begin() == 1) {
      StarterTaxonomy.themes().forEach(theme -> keep(store, theme));
    }
    return store.version().orElseThrow();
  }

  private static List<Theme> themes(ThemeStore store) {
    return store.all().stream()
        .filter(row -> row.archivedAt().isEmpty())
        .map(Taxonomies::theme)
        .toList();
  }

  static Theme theme(ThemeStore.Row row) {
    return new Theme(row.key(), texts(row.name()), row.parent(), lists(row.queries()));
  }

  private static Map<String, String> texts(JsonNode names) {
    return names.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue().asText()));
  }

  private static Map<String, List<String>> lists(JsonNode queries) {
    return queries.properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                list -> {
                  java.util.ArrayList<String> texts = new java.util.ArrayList<>();
                  list.getValue().forEach(query -> texts.add(query.asText()));
                  return List.copyOf(texts);
                }));
  }

  /** The themes in use, the starter themes if the workspace has none yet. */
  public List<ThemeView> all(UUID workspace) {
    return every(workspace).stream().filter(theme -> !theme.isArchived()).toList();
  }

  /** The themes in use and the archived ones. */
  public List<ThemeView> every(UUID workspace) {
    return database.inWorkspace(
        workspace,
        handle -> {
          current(handle, workspace);
          ThemeStore store = handle.attach(ThemeStore.class);
          Map<String, Long> counts =
              store.counts().stream()
                  .collect(Collectors.toMap(ThemeStore.Count::theme, ThemeStore.Count::mentions));
          return store.all().stream()
              .map(row -> ThemeView.of(row, counts.getOrDefault(row.key(), 0L)))
              .toList();
        });
  }

  ThemeView get(UUID workspace, String key) {
    return every(workspace).stream()
        .filter(theme -> theme.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("theme", key));
  }

  /** Keeps a theme; everything is analysed again in the background. */
  void put(UUID workspace, Theme theme, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          current(handle, workspace);
          ThemeStore store = handle.attach(ThemeStore.class);
          if (theme.parent().filter(parent -> store.find(parent).isEmpty()).isPresent()) {
            throw Problem.invalid("/parent", "there is no such theme");
          }
          keep(store, theme);
          store.raiseVersion();
          Audit.record(handle, clock.instant(), actor, "theme.change", theme.key());
        });
  }

  /** Adds the themes of a trade that the workspace has not yet, and tells how many. */
  int adopt(UUID workspace, String sector, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          current(handle, workspace);
          ThemeStore store = handle.attach(ThemeStore.class);
          List<Theme> added =
              StarterTaxonomy.themes(sector).stream()
                  .filter(theme -> store.find(theme.key()).isEmpty())
                  .toList();
          added.forEach(theme -> keep(store, theme));
          if (!added.isEmpty()) {
            store.raiseVersion();
            Audit.record(handle, clock.instant(), actor, "taxonomy.adopt", sector);
          }
          return added.size();
        });
  }

  /** Changes themes and raises the version; to which one. */
  int change(UUID workspace, Consumer<Handle> work) {
    return database.inWorkspace(
        workspace,
        handle -> {
          current(handle, workspace);
          ThemeStore store = handle.attach(ThemeStore.class);
          store.lock();
          store.raiseVersion();
          work.accept(handle);
          return store.version().orElseThrow();
        });
  }

  /** The themes that speak now for these keys; for an archived one, itself. */
  public List<String> speakingFor(UUID workspace, List<String> keys) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ThemeStore store = handle.attach(ThemeStore.class);
          return keys.stream().map(key -> store.current(key).orElse(key)).distinct().toList();
        });
  }

  private void keep(ThemeStore store, Theme theme) {
    store.put(
        theme.key(),
        Json.mapper().valueToTree(theme.name()),
        theme.parent(),
        Json.mapper().valueToTree(theme.queries()),
        clock.instant());
  }

  void delete(UUID workspace, String key, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          ThemeStore store = handle.attach(ThemeStore.class);
          if (store.delete(key) == 0) {
            throw Problem.notFound("theme", key);
          }
          handle.attach(ThemeMergeStore.class).forget(key);
          store.raiseVersion();
          Audit.record(handle, clock.instant(), actor, "theme.delete", key);
        });
  }

  /** Everything is analysed again. */
  public int raiseVersion(UUID workspace, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          current(handle, workspace);
          handle.attach(ThemeStore.class).raiseVersion();
          Audit.record(handle, clock.instant(), actor, "taxonomy.reanalyze", workspace);
          return handle.attach(ThemeStore.class).version().orElseThrow();
        });
  }

  Optional<Integer> revision(UUID workspace, String key) {
    return database.inWorkspace(
        workspace,
        handle -> handle.attach(ThemeStore.class).find(key).map(ThemeStore.Row::revision));
  }
}
