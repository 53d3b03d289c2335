package koe.dashboard.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** What the comments of the transaction's workspace are about. */
public interface ThemeStore {

  /** How a theme is spoken of. */
  record Spoken(
      String theme,
      JsonNode name,
      long positive,
      long neutral,
      long mixed,
      long negative,
      long mentions) {

    /** The theme's name in a language, or its key if it has none. */
    public String nameIn(String language) {
      return name.path(language).asText(name.path("en").asText(theme));
    }
  }

  @SqlQuery(
      """
      select t.theme, coalesce(n.name, '{}'::json) as name, t.positive, t.neutral, t.mixed,
        t.negative, t.mentions
      from (
        select it.workspace, it.theme,
          count(*) filter (where it.sentiment = 'positive') as positive,
          count(*) filter (where it.sentiment = 'neutral') as neutral,
          count(*) filter (where it.sentiment = 'mixed') as mixed,
          count(*) filter (where it.sentiment = 'negative') as negative,
          count(*) as mentions
        from feedback.item_theme it
        join feedback.item i on i.workspace = it.workspace and i.id = it.item
        where i.received_at >= :from and i.received_at < :to
        group by it.workspace, it.theme
        order by mentions desc, it.theme limit :limit) t
      left join feedback.theme n on n.workspace = t.workspace and n.key = t.theme
      order by t.mentions desc, t.theme""")
  @RegisterConstructorMapper(Spoken.class)
  List<Spoken> themes(Instant from, Instant to, int limit);

  @SqlQuery("select exists (select from response.response where status = 'complete')")
  boolean hasAnswers();

  @SqlQuery("select exists (select from survey.survey where status = 'open')")
  boolean hasOpenSurvey();
}
