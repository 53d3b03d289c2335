package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.Theme;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/**
 * Tries a theme on the newest comments, beside what is saved under its key. It is a sample, and
 * what people corrected is left out of account: the queries alone are compared.
 */
@Singleton
public class ThemePreview {

  private static final int TRIED = 1_000;
  private static final int SHOWN = 20;
  private static final String SAVED = "saved";
  private static final String DRAFT = "draft";

  /**
   * A comment that the theme would be found in, or is found in until now.
   *
   * @param change same, added or removed
   */
  public record Match(
      UUID id, String text, String language, String change, List<Analysis.Range> mentions) {}

  /**
   * Of how many comments how many match, and the first of them.
   *
   * @param before how many match the queries that are saved
   * @param added how many match now and did not
   * @param removed how many matched and do not now
   */
  public record Result(
      int tried, int matched, int before, int added, int removed, List<Match> items) {

    static Result of(int tried, List<Match> matches) {
      int added = count(matches, "added");
      int removed = count(matches, "removed");
      int matched = matches.size() - removed;
      List<Match> changedFirst =
          matches.stream().sorted(Comparator.comparing(m -> m.change().equals("same"))).toList();
      return new Result(
          tried,
          matched,
          matched - added + removed,
          added,
          removed,
          changedFirst.subList(0, Math.min(SHOWN, changedFirst.size())));
    }

    private static int count(List<Match> matches, String change) {
      return (int) matches.stream().filter(match -> match.change().equals(change)).count();
    }
  }

  interface Store {

    /** A comment with the language in which it was asked. */
    record Row(UUID id, String text, String language) {}

    @SqlQuery("select id, text, language from feedback.item order by received_at desc limit :limit")
    @RegisterConstructorMapper(Row.class)
    List<Row> newest(int limit);
  }

  private final Database database;
  private final TextAnalyzer analyzer;

  @Inject
  ThemePreview(Database database, TextAnalyzer analyzer) {
    this.database = database;
    this.analyzer = analyzer;
  }

  Result run(UUID workspace, Theme draft) {
    Optional<Theme> saved =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .attach(ThemeStore.class)
                    .find(draft.key())
                    .filter(row -> row.archivedAt().isEmpty())
                    .map(Taxonomies::theme));
    List<Theme> both = new ArrayList<>();
    both.add(named(DRAFT, draft));
    saved.ifPresent(theme -> both.add(named(SAVED, theme)));
    CompiledTaxonomy compiled = CompiledTaxonomy.compile(both);
    List<Store.Row> newest =
        database.inWorkspace(workspace, handle -> handle.attach(Store.class).newest(TRIED));
    return Result.of(
        newest.size(), newest.stream().flatMap(row -> match(row, compiled).stream()).toList());
  }

  private static Theme named(String key, Theme theme) {
    return new Theme(key, theme.name(), Optional.empty(), theme.queries());
  }

  private Optional<Match> match(Store.Row row, CompiledTaxonomy compiled) {
    Comment comment = new Comment(row.text(), Optional.of(row.language()), Optional.empty());
    List<Analysis.AnalysedTheme> found = analyzer.analyze(comment, compiled).themes();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    boolean now = found.stream().anyMatch(theme -> theme.theme().equals(SAVED));
    boolean then = found.stream().anyMatch(theme -> theme.theme().equals(DRAFT));
    String change = now == then ? "same" : then ? "added" : "removed";
    return Optional.of(
        new Match(row.id(), row.text(), row.language(), change, found.get(0).mentions()));
  }
}
