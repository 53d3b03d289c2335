package koe.feedback.model;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import koe.feedback.taxonomy.Taxonomies;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.language.Language;
import koe.understanding.sentiment.LearnedModel;
import koe.understanding.sentiment.LearnedModels;
import koe.understanding.theme.ThemeFinder;
import org.jdbi.v3.core.Handle;

/** The models of each workspace: which there are, which are used, and the way back. */
@Singleton
public class Models {

  static final List<Language> LANGUAGES = List.of(Language.JAPANESE, Language.ENGLISH);

  private record Current(List<UUID> ids, LearnedModels models) {}

  private final Database database;
  private final Clock clock;
  private final TextAnalyzer analyzer;
  private final Taxonomies taxonomies;
  private final ThemeModels themes;
  private final Map<UUID, Current> known = new ConcurrentHashMap<>();

  @Inject
  public Models(Database database, Clock clock, TextAnalyzer analyzer, Taxonomies taxonomies) {
    this.database = database;
    this.clock = clock;
    this.analyzer = analyzer;
    this.taxonomies = taxonomies;
    this.themes = new ThemeModels(database);
  }

  /** The models that a workspace uses now. */
  public LearnedModels current(UUID workspace) {
    return database.inWorkspace(
        workspace,
        handle -> {
          ModelStore store = handle.attach(ModelStore.class);
          List<UUID> ids = store.activeIds();
          Current current = known.get(workspace);
          if (current == null || !current.ids().equals(ids)) {
            current = new Current(ids, LearnedModels.of(read(store)));
            known.put(workspace, current);
          }
          return current.models();
        });
  }

  /** How a workspace finds these themes now: by rules, and by what it learned and uses. */
  public ThemeFinder themes(UUID workspace, Taxonomies.Current taxonomy) {
    return themes.finder(workspace, taxonomy);
  }

  private static List<LearnedModel> read(ModelStore store) {
    return store.active().stream()
        .map(
            row ->
                LearnedModel.of(
                    row.name(), Language.of(row.language()).orElseThrow(), row.weights()))
        .toList();
  }

  /** Of sentiment, then of themes: what ships, then what was learned, the newest first. */
  List<ModelView> all(UUID workspace) {
    List<ModelStore.Row> learned =
        database.inWorkspace(workspace, handle -> handle.attach(ModelStore.class).all());
    List<ModelView> views = new ArrayList<>();
    for (Language language : LANGUAGES) {
      boolean replaced =
          learned.stream()
              .anyMatch(model -> model.active() && model.language().equals(language.tag()));
      views.add(ModelView.shipped(analyzer.shippedModel(language), language.tag(), !replaced));
    }
    learned.forEach(model -> views.add(ModelView.of(model)));
    views.addAll(themes.all(workspace));
    return views;
  }

  /** Has a model judge from now on; every comment is understood again in the background. */
  ModelView activate(UUID workspace, String id, String actor) {
    ModelView chosen = find(workspace, id);
    if (chosen.status().equals("notBetter")) {
      throw Problem.conflict(
          "model-not-better",
          "This model judges no better than "
              + chosen.before().map(ModelView.Figures::model).orElse("the one in use"));
    }
    if (!chosen.status().equals("active")) {
      database.useWorkspace(
          workspace,
          handle -> {
            use(handle, chosen);
            Audit.record(handle, clock.instant(), actor, "model.activate", chosen.name());
          });
      taxonomies.raiseVersion(workspace, actor);
    }
    return find(workspace, id);
  }

  private static void use(Handle handle, ModelView chosen) {
    if (chosen.isOfThemes()) {
      ThemeModels.use(handle, chosen);
      return;
    }
    ModelStore store = handle.attach(ModelStore.class);
    store.retire(chosen.language());
    if (chosen.trainedAt().isPresent()) {
      store.activate(UUID.fromString(chosen.id()));
    }
  }

  private ModelView find(UUID workspace, String id) {
    return all(workspace).stream()
        .filter(model -> model.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("model", id));
  }
}
