package koe.feedback.taxonomy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.understanding.theme.Theme;

/**
 * Puts themes together and takes them apart again. What people said of comments is kept to the
 * letter; it is read as of the theme that speaks now for the one they named.
 */
@Singleton
class ThemeMerges {

  private static final TypeReference<Map<String, List<String>>> QUERIES = new TypeReference<>() {};
  private static final TypeReference<Map<String, Merge.Parents>> PARENTS = new TypeReference<>() {};

  /** A merge as the API and the pages show it. */
  record View(UUID id, String target, List<String> merged, String by, Instant at) {}

  private final Taxonomies taxonomies;
  private final Database database;
  private final Clock clock;

  @Inject
  ThemeMerges(Taxonomies taxonomies, Database database, Clock clock) {
    this.taxonomies = taxonomies;
    this.database = database;
    this.clock = clock;
  }

  /** The merges that are in force, the newest first. */
  List<View> all(UUID workspace) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(ThemeMergeStore.class).all())
        .stream()
        .map(row -> new View(row.id(), row.target(), row.merged(), row.by(), row.at()))
        .toList();
  }

  /** Lets a theme speak for others, which are archived. */
  int merge(UUID workspace, String key, List<String> others, String actor) {
    return taxonomies.change(
        workspace,
        handle -> {
          List<ThemeStore.Row> rows = handle.attach(ThemeStore.class).all();
          Theme target = active(rows, key);
          List<Theme> merged = merged(rows, key, others);
          Merge merge = Merge.of(target, merged, rows.stream().map(Taxonomies::theme).toList());
          Map<String, List<String>> queries = Merge.with(target, merge.added());
          if (queries.values().stream().anyMatch(list -> list.size() > Merge.MOST_QUERIES)) {
            throw Problem.invalid(
                "/themes", "together they have more than " + Merge.MOST_QUERIES + " queries");
          }
          write(handle.attach(ThemeMergeStore.class), merge, queries, actor);
          Audit.record(handle, clock.instant(), actor, "theme.merge", key);
        });
  }

  private static Theme active(List<ThemeStore.Row> rows, String key) {
    ThemeStore.Row row =
        rows.stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("theme", key));
    if (row.archivedAt().isPresent()) {
      throw Problem.conflict("theme-archived", "The theme " + key + " is archived.");
    }
    return Taxonomies.theme(row);
  }

  private static List<Theme> merged(List<ThemeStore.Row> rows, String key, List<String> others) {
    List<Problem.Detail> refused = new ArrayList<>();
    List<Theme> merged = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      String other = others.get(i);
      List<Theme> found =
          rows.stream()
              .filter(row -> row.key().equals(other) && row.archivedAt().isEmpty())
              .map(Taxonomies::theme)
              .toList();
      if (found.isEmpty()) {
        refused.add(new Problem.Detail("/themes/" + i, "there is no such theme in use"));
      } else if (other.equals(key) || others.indexOf(other) < i) {
        refused.add(new Problem.Detail("/themes/" + i, "another theme is expected"));
      }
      merged.addAll(found);
    }
    if (others.isEmpty()) {
      refused.add(new Problem.Detail("/themes", "name at least one theme"));
    }
    if (!refused.isEmpty()) {
      throw Problem.invalid(refused);
    }
    return merged;
  }

  private void write(
      ThemeMergeStore store, Merge merge, Map<String, List<String>> queries, String actor) {
    Instant now = clock.instant();
    for (String key : merge.merged()) {
      store.archive(key, now);
      store.pointTo(key, merge.target());
    }
    store.queries(merge.target(), Json.mapper().valueToTree(queries), now);
    merge
        .parents()
        .forEach((key, parents) -> store.move(key, parents.before(), parents.after(), now));
    JsonNode added = Json.mapper().valueToTree(merge.added());
    JsonNode parents = Json.mapper().valueToTree(merge.parents());
    store.add(Ids.next(), merge.target(), merge.merged(), added, parents, actor, now);
    store.retag(merge.merged());
  }

  /** Takes the newest merge into a theme back. What was written into the theme since stays. */
  int undo(UUID workspace, String key, String actor) {
    return taxonomies.change(
        workspace,
        handle -> {
          Theme target = active(handle.attach(ThemeStore.class).all(), key);
          ThemeMergeStore store = handle.attach(ThemeMergeStore.class);
          ThemeMergeStore.Row merge =
              store.all().stream()
                  .filter(one -> one.target().equals(key))
                  .findFirst()
                  .orElseThrow(
                      () -> Problem.conflict("nothing-merged", "Nothing was merged into " + key));
          takeBack(store, merge, target);
          Audit.record(handle, clock.instant(), actor, "theme.unmerge", key);
        });
  }

  private void takeBack(ThemeMergeStore store, ThemeMergeStore.Row merge, Theme target) {
    Instant now = clock.instant();
    Map<String, List<String>> added = Json.mapper().convertValue(merge.added(), QUERIES);
    store.queries(target.key(), Json.mapper().valueToTree(Merge.without(target, added)), now);
    merge.merged().forEach(key -> store.restore(key, now));
    Json.mapper()
        .convertValue(merge.parents(), PARENTS)
        .forEach((key, parents) -> store.move(key, parents.after(), parents.before(), now));
    store.drop(merge.id());
    store.retag(merge.merged());
  }

  /** Puts a theme away: no comment carries it from here on, and no query looks for it. */
  int archive(UUID workspace, String key, String actor) {
    return taxonomies.change(
        workspace,
        handle -> {
          active(handle.attach(ThemeStore.class).all(), key);
          ThemeMergeStore store = handle.attach(ThemeMergeStore.class);
          store.archive(key, clock.instant());
          store.retag(List.of(key));
          Audit.record(handle, clock.instant(), actor, "theme.archive", key);
        });
  }

  /** Takes an archived theme into use again. */
  int restore(UUID workspace, String key, String actor) {
    return taxonomies.change(
        workspace,
        handle -> {
          ThemeStore.Row row =
              handle
                  .attach(ThemeStore.class)
                  .find(key)
                  .orElseThrow(() -> Problem.notFound("theme", key));
          row.mergedInto()
              .ifPresent(
                  into -> {
                    throw Problem.conflict(
                        "theme-merged", key + " went into " + into + ": undo that merge.");
                  });
          if (row.archivedAt().isEmpty()) {
            throw Problem.conflict("theme-in-use", "The theme " + key + " is in use.");
          }
          ThemeMergeStore store = handle.attach(ThemeMergeStore.class);
          store.restore(key, clock.instant());
          store.retag(List.of(key));
          Audit.record(handle, clock.instant(), actor, "theme.restore", key);
        });
  }
}
