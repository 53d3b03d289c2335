package koe.dashboard.overview;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
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

  /**
   * {@code counted}: mentions by day, survey, theme and tone, from a day to another that does not
   * count any more. Days that are not counted yet, as {@code koe.dashboard.rollup} keeps them, are
   * counted from the rows.
   */
  String COUNTED =
      """
      with progress as materialized (
        select epoch, transaction, id from dashboard.rollup_progress
        where feed = 'themes' and time_zone = :zone),
      changed as materialized (
        select survey, (received_at at time zone :zone)::date as day
        from feedback.item
        where (epoch, transaction, id)
          > ((select epoch from progress), (select transaction from progress),
             (select id from progress))
        union
        select survey, (received_at at time zone :zone)::date
        from feedback.item where not exists (select from progress)
        union
        select survey, (received_at at time zone :zone)::date
        from feedback.recount
        where (epoch, transaction, item)
          > ((select epoch from progress), (select transaction from progress),
             (select id from progress))
        union
        select survey, day from dashboard.rollup_due where feed = 'themes'),
      loose as materialized (
        select survey, day, cast(day as timestamp) at time zone :zone as begins,
          cast(day + 1 as timestamp) at time zone :zone as ends
        from changed where day >= :from and day < :to),
      counted as (
        select r.day, r.survey, r.theme, r.sentiment, r.n
        from dashboard.theme_rollup r
        where r.day >= :from and r.day < :to
          and not exists (select from changed c where c.survey = r.survey and c.day = r.day)
        union all
        select c.day, c.survey, m.theme, m.sentiment, 1
        from loose c
        cross join lateral (
          select it.theme, it.sentiment
          from feedback.item i
          join feedback.item_theme it on it.workspace = i.workspace and it.item = i.id
          where i.survey = c.survey and i.received_at >= c.begins and i.received_at < c.ends
          offset 0) m)
      """;

  /** The themes that are mentioned most, from a day to another that does not count any more. */
  @SqlQuery(
      COUNTED
          + """
      select t.theme, coalesce(n.name, '{}'::json) as name, t.positive, t.neutral, t.mixed,
        t.negative, t.mentions
      from (
        select theme,
          coalesce(sum(n) filter (where sentiment = 'positive'), 0)::bigint as positive,
          coalesce(sum(n) filter (where sentiment = 'neutral'), 0)::bigint as neutral,
          coalesce(sum(n) filter (where sentiment = 'mixed'), 0)::bigint as mixed,
          coalesce(sum(n) filter (where sentiment = 'negative'), 0)::bigint as negative,
          sum(n)::bigint as mentions
        from counted
        group by theme
        order by mentions desc, theme limit :limit) t
      left join feedback.theme n on n.key = t.theme
      order by t.mentions desc, t.theme""")
  @RegisterConstructorMapper(Spoken.class)
  List<Spoken> themes(LocalDate from, LocalDate to, int limit, String zone);

  @SqlQuery("select exists (select from response.response where status = 'complete')")
  boolean hasAnswers();

  @SqlQuery("select exists (select from survey.survey where status = 'open')")
  boolean hasOpenSurvey();
}
