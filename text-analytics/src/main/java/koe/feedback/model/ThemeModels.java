package koe.feedback.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.db.Database;
import koe.understanding.language.Language;
import koe.understanding.theme.ThemeFinder;
import koe.understanding.theme.ThemeModel;
import org.jdbi.v3.core.Handle;

/** What each workspace learned about its themes, and whether it uses that or its rules alone. */
final class ThemeModels {

  private record Current(int version, List<UUID> ids, ThemeFinder finder) {}

  private final Database database;
  private final Map<UUID, Current> known = new ConcurrentHashMap<>();

  ThemeModels(Database database) {
    this.database = database;
  }

  /** The name by which the rules of a language are chosen, which is the way back. */
  static String rulesOf(String language) {
    return "rules-" + language;
  }

  ThemeFinder finder(UUID workspace, Taxonomies.Current taxonomy) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ThemeModelStore store = handle.attach(ThemeModelStore.class);
          List<UUID> ids = store.activeIds();
          Current current = known.get(workspace);
          if (current == null
              || current.version() != taxonomy.version()
              || !current.ids().equals(ids)) {
            ThemeFinder finder = new ThemeFinder(taxonomy.compiled(), read(store));
            current = new Current(taxonomy.version(), ids, finder);
            known.put(workspace, current);
          }
          return current.finder();
        });
  }

  private static List<ThemeModel> read(ThemeModelStore store) {
    return store.active().stream()
        .map(
            row ->
                ThemeModel.of(row.name(), Language.of(row.language()).orElseThrow(), row.weights()))
        .toList();
  }

  /** The rules of each language, then what was learned, the newest first. */
  List<ModelView> all(UUID workspace) {
    List<ThemeModelStore.Row> learned =
        database.inWorkspace(workspace, handle -> handle.attach(ThemeModelStore.class).all());
    List<ModelView> views = new ArrayList<>();
    for (Language language : Models.LANGUAGES) {
      String tag = language.tag();
      boolean replaced =
          learned.stream().anyMatch(model -> model.active() && model.language().equals(tag));
      views.add(ModelView.rules(rulesOf(tag), tag, !replaced));
    }
    learned.forEach(model -> views.add(ModelView.of(model)));
    return views;
  }

  /** Has this model decide from now on, or the rules alone. */
  static void use(Handle handle, ModelView chosen) {
    ThemeModelStore store = handle.attach(ThemeModelStore.class);
    store.retire(chosen.language());
    if (chosen.trainedAt().isPresent()) {
      store.activate(UUID.fromString(chosen.id()));
    }
  }
}
