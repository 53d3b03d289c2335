package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Takes comments over from the responses, in the order in which these were recorded. */
interface GatheringStore {

  /** A comment of a response with what is needed to understand it. */
  record Comment(
      UUID response,
      UUID survey,
      String question,
      String text,
      JsonNode title,
      String language,
      Optional<String> metric,
      Optional<Integer> score,
      Optional<String> contact,
      String channel,
      JsonNode attributes,
      Instant receivedAt) {}

  /** A comment as a new row. */
  record NewItem(
      UUID id,
      UUID response,
      UUID survey,
      String question,
      String text,
      Optional<String> asked,
      String language,
      Optional<String> metric,
      Optional<Integer> score,
      Optional<String> contact,
      String channel,
      JsonNode attributes,
      Instant receivedAt,
      Instant dueAt) {}

  @SqlQuery("select epoch, transaction, id from feedback.progress for update")
  @RegisterConstructorMapper(FeedPosition.class)
  Optional<FeedPosition> mark();

  @SqlUpdate(
      """
      insert into feedback.progress (workspace, epoch, transaction, id)
      values (access.current_workspace(), :epoch, cast(:transaction as xid8), :id)
      on conflict (workspace) do update
      set epoch = excluded.epoch, transaction = excluded.transaction, id = excluded.id""")
  void moveMark(@BindMethods FeedPosition position);

  @SqlQuery(
      """
      select epoch, transaction, id from response.response
      where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        and status = 'complete'
        and (epoch < (select epoch from kernel.cluster)
          or transaction < pg_snapshot_xmin(pg_current_snapshot()))
      order by epoch, transaction, id limit :limit""")
  @RegisterConstructorMapper(FeedPosition.class)
  List<FeedPosition> responsesAfter(@BindMethods FeedPosition mark, int limit);

  @SqlQuery(
      """
      select c.response, r.survey, c.question, c.text, q.title, r.language, s.metric,
        s.value as score, r.contact, r.channel, r.attributes, r.received_at
      from response.comment c
      join response.response r on r.workspace = c.workspace and r.id = c.response
      left join survey.question q on q.workspace = r.workspace and q.survey = r.survey
        and q.version = r.version and q.name = c.question
      left join lateral (
        select metric, value from response.score s
        where s.workspace = r.workspace and s.response = r.id
        order by array_position(array['nps', 'csat', 'ces'], s.metric), s.question limit 1) s on true
      where c.response = any(:responses)""")
  @RegisterConstructorMapper(Comment.class)
  List<Comment> comments(List<UUID> responses);

  @SqlBatch(
      """
      insert into feedback.item (workspace, id, response, survey, question, text, asked, language,
        metric, score, contact, channel, attributes, received_at, due_at)
      values (access.current_workspace(), :id, :response, :survey, :question, :text, :asked,
        :language, :metric, :score, :contact, :channel, :attributes, :receivedAt, :dueAt)
      on conflict (workspace, response, question) do update
      set text = excluded.text, metric = excluded.metric, score = excluded.score, taxonomy = 0,
        model = null, failure = null, attempts = 0, due_at = excluded.due_at,
        epoch = default, transaction = pg_current_xact_id()
      where (item.text, item.metric, item.score)
        is distinct from (excluded.text, excluded.metric, excluded.score)""")
  void add(@BindMethods List<NewItem> items);

  /** Comments that staff took back, or that went with their response. */
  @SqlQuery(
      """
      select i.id from feedback.item i
      where i.text <> '' and i.response = any(:responses) and not exists (
        select from response.comment c where c.workspace = i.workspace
          and c.response = i.response and c.question = i.question)
      union
      select i.id from response.correction d
      join feedback.item i on i.workspace = d.workspace and i.response = d.response
      where d.kind = 'deletion' and i.text <> ''""")
  List<UUID> gone(List<UUID> responses);

  /** The words go; the row stays as a change of the feed, so that the search index forgets too. */
  @SqlUpdate(
      """
      with themes as (delete from feedback.item_theme where item = any(:items)),
        corrections as (delete from feedback.correction where item = any(:items))
      update feedback.item
      set text = '', contact = null, attributes = '{}', analysis = null,
        failure = 'withdrawn', metric = null, score = null, sentiment = null, sentiment_score = null, confidence = null,
        corrected = false, taxonomy = 2147483647, model = null, epoch = default,
        transaction = pg_current_xact_id()
      where id = any(:items)""")
  void forget(List<UUID> items);
}
