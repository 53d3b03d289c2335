package koe.dashboard.verbatim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Comments of the transaction's workspace. */
@RegisterConstructorMapper(Verbatim.class)
public interface VerbatimStore {

  /** What was said in one response, understood or not; with the keys that themes had before. */
  @SqlQuery(
      """
      select i.id, i.response, i.survey, i.question, i.asked, i.text, i.language, i.metric, i.score,
        i.sentiment, coalesce(i.analysis, '{}'::json) as analysis, i.received_at,
        feedback.with_merged(array(select t.theme from feedback.item_theme t
              where t.workspace = i.workspace and t.item = i.id)) as themes
      from feedback.item i
      where i.response = :response
      order by i.question""")
  List<Verbatim> ofResponse(UUID response);

  /** What was said in many responses, with the keys that themes had before. */
  @SqlQuery(
      """
      select i.id, i.response, i.survey, i.question, i.asked, i.text, i.language, i.metric, i.score,
        i.sentiment, coalesce(i.analysis, '{}'::json) as analysis, i.received_at,
        feedback.with_merged(array(select t.theme from feedback.item_theme t
              where t.workspace = i.workspace and t.item = i.id)) as themes
      from feedback.item i
      where i.response = any(:responses)
      order by i.response, i.question""")
  List<Verbatim> ofResponses(List<UUID> responses);

  /** The newest comments that are understood. */
  @SqlQuery(
      """
      select i.id, i.response, i.survey, i.question, i.asked, i.text, i.language, i.metric, i.score,
        i.sentiment, coalesce(i.analysis, '{}'::json) as analysis, i.received_at,
        array(select t.theme from feedback.item_theme t
              where t.workspace = i.workspace and t.item = i.id order by t.theme) as themes
      from feedback.item i
      where i.model is not null and i.received_at >= :from and i.received_at < :to
      order by i.received_at desc, i.id desc limit :limit""")
  List<Verbatim> latest(Instant from, Instant to, int limit);

  /** The newest comments on a theme, so many in each language. */
  @SqlQuery(
      """
      select id, response, survey, question, asked, text, language, metric, score, sentiment,
        analysis, received_at, themes
      from (
        select i.id, i.response, i.survey, i.question, i.asked, i.text, i.language, i.metric, i.score,
          t.sentiment, coalesce(i.analysis, '{}'::json) as analysis, i.received_at,
          array[t.theme] as themes,
          row_number() over (partition by t.theme, i.language order by i.received_at desc, i.id desc) as place
        from feedback.item_theme t
        join feedback.item i on i.workspace = t.workspace and i.id = t.item
        where t.theme = any(:themes) and i.model is not null) as newest
      where place <= :limit
      order by language, received_at desc, id desc""")
  List<Verbatim> ofThemes(List<String> themes, int limit);
}
