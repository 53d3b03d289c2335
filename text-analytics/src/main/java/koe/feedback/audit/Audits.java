package koe.feedback.audit;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import koe.feedback.taxonomy.Taxonomies;
import koe.feedback.taxonomy.ThemeView;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/**
 * Offers comments for people to judge, and tells how right the machine is.
 *
 * <p>The sample: comments of a language that are understood, in the order of the MD5 of their id.
 * Nobody chooses that order and neither text, score, theme nor time bears on it, so those that were
 * judged are a random sample of all; a comment that arrives later and comes early in the order is
 * the next to be offered. What people could not tell is left out. The judgements stand apart from
 * corrections and nothing learns from them. They are held against what the machine says now, so the
 * figures follow every change of themes and models; they flatter whoever changes queries until just
 * these comments come out right.
 */
@Singleton
public class Audits {

  /** A comment to judge, with what the machine says of it. */
  public record Offer(
      UUID id,
      String text,
      String language,
      Optional<String> question,
      List<String> themes,
      String sentiment) {}

  private final Database database;
  private final Taxonomies taxonomies;
  private final Clock clock;

  @Inject
  public Audits(Database database, Taxonomies taxonomies, Clock clock) {
    this.database = database;
    this.taxonomies = taxonomies;
    this.clock = clock;
  }

  /** The next comment of the sample, if there is one that nobody judged. */
  Optional<Offer> next(UUID workspace, String language) {
    List<ThemeView> every = taxonomies.every(workspace);
    return database
        .inWorkspace(workspace, handle -> handle.attach(AuditStore.class).next(language))
        .map(
            row ->
                new Offer(
                    row.id(),
                    row.text(),
                    row.language(),
                    row.asked(),
                    used(every, row.analysis().path("themes")),
                    row.analysis().path("sentiment").path("label").asText()));
  }

  /** The themes in use among those that were found; history may not have caught up yet. */
  private static List<String> used(List<ThemeView> every, JsonNode found) {
    Set<String> speaking = speaking(every, keys(found));
    return every.stream()
        .filter(theme -> theme.archivedAt().isEmpty())
        .map(ThemeView::key)
        .filter(speaking::contains)
        .toList();
  }

  /** Keeps a judgement; one for each comment, the last one holds. */
  void judge(UUID workspace, UUID item, List<String> themes, String sentiment, String actor) {
    keep(workspace, item, themes, sentiment, false, actor);
  }

  /** Notes that a comment cannot be judged, so that it is not offered again. */
  void pass(UUID workspace, UUID item, String actor) {
    keep(workspace, item, List.of(), "neutral", true, actor);
  }

  private void keep(
      UUID workspace,
      UUID item,
      List<String> themes,
      String sentiment,
      boolean unclear,
      String actor) {
    List<String> asked = taxonomies.all(workspace).stream().map(ThemeView::key).toList();
    database.useWorkspace(
        workspace,
        handle -> {
          AuditStore store = handle.attach(AuditStore.class);
          if (!store.isUnderstood(item)) {
            throw Problem.notFound("item", item);
          }
          store.put(item, asked, themes, sentiment, unclear, actor, clock.instant());
        });
  }

  void withdraw(UUID workspace, UUID item) {
    int gone =
        database.inWorkspace(workspace, handle -> handle.attach(AuditStore.class).delete(item));
    if (gone == 0) {
      throw Problem.notFound("audit", item);
    }
  }

  boolean isUndoable(UUID workspace, String actor) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(AuditStore.class).last(actor))
        .isPresent();
  }

  /** Takes back what somebody judged last; the language of that comment. */
  Optional<String> undo(UUID workspace, String actor) {
    return database.inWorkspace(
        workspace,
        handle -> {
          AuditStore store = handle.attach(AuditStore.class);
          Optional<UUID> last = store.last(actor);
          last.ifPresent(store::delete);
          return last.flatMap(store::language);
        });
  }

  /** Precision and recall of every theme in use, by language. */
  public Parity parity(UUID workspace) {
    List<ThemeView> every = taxonomies.every(workspace);
    List<Audited> audits =
        database.inWorkspace(workspace, handle -> handle.attach(AuditStore.class).judged()).stream()
            .map(row -> audited(row, every))
            .toList();
    return Parity.of(every.stream().filter(theme -> theme.archivedAt().isEmpty()).toList(), audits);
  }

  private static Audited audited(AuditStore.Judged row, List<ThemeView> every) {
    return new Audited(
        row.language(),
        Set.copyOf(row.asked()),
        speaking(every, row.themes()),
        speaking(every, keys(row.found())),
        row.sentiment(),
        row.foundSentiment());
  }

  private static List<String> keys(JsonNode themes) {
    return StreamSupport.stream(themes.spliterator(), false)
        .map(theme -> theme.path("theme").asText())
        .toList();
  }

  /** The themes that speak now for those that were named then. */
  private static Set<String> speaking(List<ThemeView> every, List<String> keys) {
    Map<String, String> into = new HashMap<>();
    every.forEach(theme -> theme.mergedInto().ifPresent(to -> into.put(theme.key(), to)));
    return keys.stream().map(key -> end(key, into)).collect(Collectors.toSet());
  }

  private static String end(String key, Map<String, String> into) {
    List<String> way = new ArrayList<>(List.of(key));
    String next = into.get(key);
    while (next != null && !way.contains(next)) {
      way.add(next);
      next = into.get(next);
    }
    return way.get(way.size() - 1);
  }
}
