package koe.dashboard.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Comments of the transaction's workspace, found by words, theme and sentiment. */
interface FeedbackStore {

  /** A comment as it is stored. */
  record Found(
      UUID id,
      UUID response,
      UUID survey,
      String text,
      String language,
      Optional<Integer> score,
      Optional<String> sentiment,
      JsonNode analysis,
      List<String> themes,
      Instant receivedAt) {}

  @SqlQuery(
      """
      select i.id, i.response, i.survey, i.text, i.language, i.score, i.sentiment,
        coalesce(i.analysis, '{}'::json) as analysis, i.received_at,
        array(select t.theme from feedback.item_theme t
              where t.workspace = i.workspace and t.item = i.id order by t.theme) as themes
      from feedback.item i
      where i.model is not null
        and (cast(:words as text) is null or strpos(lower(i.text), lower(cast(:words as text))) > 0)
        and (cast(:sentiment as text) is null or i.sentiment = cast(:sentiment as text))
        and (cast(:theme as text) is null or exists (select from feedback.item_theme t
          where t.workspace = i.workspace and t.item = i.id and t.theme = cast(:theme as text)))
      order by i.received_at desc, i.id desc limit :limit""")
  @RegisterConstructorMapper(Found.class)
  List<Found> search(
      Optional<String> words, Optional<String> theme, Optional<String> sentiment, int limit);
}
