package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Comments of the transaction's workspace. */
interface ItemStore {

  /** A comment that waits to be understood. */
  record Due(UUID id, String text, String language, Optional<String> asked) {}

  /** What was understood of a comment. */
  record Understood(
      UUID id,
      int taxonomy,
      String model,
      String language,
      String sentiment,
      double sentimentScore,
      double confidence,
      JsonNode analysis,
      Instant dueAt) {}

  /** A theme of a comment. */
  record ThemeRow(UUID item, String theme, String sentiment, double sentimentScore) {}

  @SqlQuery("select count(*) from feedback.item where taxonomy < :taxonomy")
  long behind(int taxonomy);

  /** Leases comments that are behind the taxonomy. */
  @SqlQuery(
      """
      with due as materialized (
        select id from feedback.item
        where taxonomy < :taxonomy and due_at <= :now
        order by due_at limit :limit
        for update skip locked)
      update feedback.item
      set attempts = attempts + 1, due_at = :leasedUntil
      where id in (select id from due)
      returning id, text, language, asked""")
  @RegisterConstructorMapper(Due.class)
  List<Due> lease(int taxonomy, Instant now, Instant leasedUntil, int limit);

  @SqlBatch(
      """
      update feedback.item
      set taxonomy = :taxonomy, model = :model, language = :language, failure = null, attempts = 0,
          sentiment = case when corrected and sentiment is not null then sentiment else :sentiment end,
          sentiment_score = :sentimentScore, confidence = :confidence, analysis = :analysis,
          due_at = :dueAt, epoch = default, transaction = pg_current_xact_id()
      where id = :id""")
  void understood(@BindMethods List<Understood> items);

  /** Gives up on a comment that cannot be analysed, so that others go on. */
  @SqlUpdate(
      """
      update feedback.item
      set taxonomy = :taxonomy, failure = :failure, epoch = default,
          transaction = pg_current_xact_id()
      where id = :id""")
  void failed(UUID id, int taxonomy, String failure);

  @SqlUpdate(
      """
      delete from feedback.item_theme t
      where t.item = any(:items) and not exists (
        select from feedback.correction c
        where c.workspace = t.workspace and c.item = t.item and c.themes is not null)""")
  void clearThemes(List<UUID> items);

  @SqlBatch(
      """
      insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
      select access.current_workspace(), :item, :theme, :sentiment, :sentimentScore
      where not exists (
        select from feedback.correction c where c.item = :item and c.themes is not null)
      on conflict do nothing""")
  void addThemes(@BindMethods List<ThemeRow> themes);

  @SqlQuery(
      """
      select i.*, coalesce((select json_agg(json_build_object('theme', t.theme,
          'sentiment', t.sentiment, 'score', t.sentiment_score) order by t.theme)
          from feedback.item_theme t where t.workspace = i.workspace and t.item = i.id), '[]') as themes
      from feedback.item i where i.id = any(:ids)""")
  @RegisterConstructorMapper(Item.class)
  List<Item> items(List<UUID> ids);

  /** Comments that changed since a place in the feed, in the order in which the changes ended. */
  @SqlQuery(
      """
      select i.*, coalesce((select json_agg(json_build_object('theme', t.theme,
          'sentiment', t.sentiment, 'score', t.sentiment_score) order by t.theme)
          from feedback.item_theme t where t.workspace = i.workspace and t.item = i.id), '[]') as themes
      from feedback.item i
      where (i.epoch, i.transaction, i.id) > (:epoch, cast(:transaction as xid8), :after)
        and (i.epoch < (select epoch from kernel.cluster)
          or i.transaction < pg_snapshot_xmin(pg_current_snapshot()))
      order by i.epoch, i.transaction, i.id limit :limit""")
  @RegisterConstructorMapper(Item.class)
  List<Item> changedSince(int epoch, String transaction, UUID after, int limit);

  /** The database and its history: another one after a restored backup or a failover. */
  @SqlQuery(
      """
      select concat_ws('.', cluster.system_identifier, cluster.epoch, checkpoint.timeline_id)
      from kernel.cluster cross join pg_control_checkpoint() checkpoint""")
  String feedSource();

  /** True if a comment was changed then, or later. */
  @SqlQuery(
      """
      select exists (select from feedback.item i
        where i.id = :item
          and (i.epoch, i.transaction) >= (:epoch, cast(:transaction as xid8)))""")
  boolean reached(int epoch, String transaction, UUID item);

  @SqlQuery("select count(*) from feedback.item")
  long count();

  /** Lets one after the other correct a comment. */
  @SqlQuery("select id from feedback.item where id = :item for update")
  Optional<UUID> lock(UUID item);

  @SqlUpdate(
      """
      insert into feedback.correction (workspace, item, sentiment, themes, by, at)
      values (access.current_workspace(), :item, :sentiment, cast(:themes as json), :by, :now)
      on conflict (workspace, item) do update
      set sentiment = coalesce(excluded.sentiment, feedback.correction.sentiment),
          themes = coalesce(excluded.themes, feedback.correction.themes),
          by = excluded.by, at = excluded.at""")
  void correct(
      UUID item, Optional<String> sentiment, Optional<String> themes, String by, Instant now);

  @SqlUpdate(
      """
      update feedback.item
      set corrected = true, sentiment = coalesce(:sentiment, sentiment), epoch = default,
          transaction = pg_current_xact_id()
      where id = :item""")
  int corrected(UUID item, Optional<String> sentiment);

  @SqlUpdate("delete from feedback.item_theme where item = :item")
  void dropThemes(UUID item);

  @SqlBatch(
      """
      insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
      select access.current_workspace(), :item, :theme, i.sentiment, i.sentiment_score
      from feedback.item i where i.id = :item""")
  void setThemes(UUID item, List<String> theme);
}
