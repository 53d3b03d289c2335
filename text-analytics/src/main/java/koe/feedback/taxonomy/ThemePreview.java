package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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

/** Tries a theme on the newest comments. */
@Singleton
public class ThemePreview {

  private static final int TRIED = 300;
  private static final int SHOWN = 20;

  /** A comment that the theme would be found in, with the places. */
  public record Match(UUID id, String text, List<Analysis.Range> mentions) {}

  /** Of how many comments how many match, and the first of them. */
  public record Result(int tried, int matched, List<Match> items) {}

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

  Result run(UUID workspace, Theme theme) {
    CompiledTaxonomy compiled = CompiledTaxonomy.compile(List.of(theme));
    List<Store.Row> newest =
        database.inWorkspace(workspace, handle -> handle.attach(Store.class).newest(TRIED));
    List<Match> matches = new ArrayList<>();
    for (Store.Row row : newest) {
      Comment comment = new Comment(row.text(), Optional.of(row.language()), Optional.empty());
      List<Analysis.AnalysedTheme> found = analyzer.analyze(comment, compiled).themes();
      if (!found.isEmpty()) {
        matches.add(new Match(row.id(), row.text(), found.get(0).mentions()));
      }
    }
    return new Result(
        newest.size(), matches.size(), matches.subList(0, Math.min(SHOWN, matches.size())));
  }
}
