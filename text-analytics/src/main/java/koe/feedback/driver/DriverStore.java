package koe.feedback.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Scores by theme, of the transaction's workspace. */
interface DriverStore {

  /** Which responses are looked at. */
  record Window(String metric, Optional<UUID> survey, Instant from, Instant to) {}

  /** A theme, the scores of the responses that mention it, and the sentiment of the mentions. */
  record Row(
      String theme,
      JsonNode name,
      long n,
      double score,
      double points,
      double squares,
      long positive,
      long neutral,
      long negative,
      long mixed) {

    Scores scores() {
      return new Scores(n, score, points, squares);
    }
  }

  String SCORED =
      """
      with scored as (
        select distinct on (response) response, score,
          case metric
            when 'nps' then case when score >= 9 then 100 when score <= 6 then -100 else 0 end
            when 'csat' then case when score >= 4 then 100 else 0 end
            else score end::float8 as points
        from feedback.item
        where metric = :metric and score is not null and received_at >= :from and received_at < :to
          and (cast(:survey as uuid) is null or survey = :survey)
        order by response, id)
      """;

  @SqlQuery(
      SCORED
          + """
          select count(*) as n, coalesce(sum(score), 0)::float8 as score,
            coalesce(sum(points), 0) as points, coalesce(sum(points * points), 0) as squares
          from scored""")
  @RegisterConstructorMapper(Scores.class)
  Scores all(@BindMethods Window window);

  /** A response that mentions a theme twice counts once, with its worst sentiment. */
  @SqlQuery(
      SCORED
          + """
          , mention as (
            select distinct on (t.theme, s.response) t.theme, s.score, s.points, t.sentiment
            from scored s
            join feedback.item i on i.response = s.response
            join feedback.item_theme t on t.workspace = i.workspace and t.item = i.id
            order by t.theme, s.response, t.sentiment_score)
          select m.theme, coalesce(min(h.name::text), '{}')::json as name, count(*) as n,
            sum(m.score)::float8 as score, sum(m.points) as points,
            sum(m.points * m.points) as squares,
            count(*) filter (where m.sentiment = 'positive') as positive,
            count(*) filter (where m.sentiment = 'neutral') as neutral,
            count(*) filter (where m.sentiment = 'negative') as negative,
            count(*) filter (where m.sentiment = 'mixed') as mixed
          from mention m
          left join feedback.theme h on h.key = m.theme
          group by m.theme order by m.theme""")
  @RegisterConstructorMapper(Row.class)
  List<Row> themes(@BindMethods Window window);
}
