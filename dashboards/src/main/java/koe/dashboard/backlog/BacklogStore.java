package koe.dashboard.backlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Insights of the transaction's workspace, counted from its comments. */
interface BacklogStore {

  /** A theme that comments mention. */
  record Mentioned(String theme, JsonNode name) {}

  /** How often a theme was mentioned, and how. */
  record Weight(
      String theme,
      long mentions,
      long customers,
      long recent,
      long before,
      long positive,
      long neutral,
      long negative,
      long mixed) {}

  /** The NPS answers behind a theme; behind all themes when it is empty. */
  record Scores(String theme, long promoters, long passives, long detractors) {}

  /** Where an insight stands. */
  record Row(
      UUID id,
      String theme,
      JsonNode name,
      String status,
      Optional<String> link,
      int revision,
      Instant updatedAt) {}

  /** Makes an insight of every theme that has comments and none yet. */
  @SqlQuery(
      """
      select m.theme, coalesce(t.name, '{}'::json) as name
      from (select distinct theme from feedback.item_theme) m
      left join feedback.theme t on t.key = m.theme
      where not exists (select from dashboard.insight i where i.theme = m.theme)
      order by m.theme""")
  @RegisterConstructorMapper(Mentioned.class)
  List<Mentioned> withoutInsight();

  @SqlUpdate(
      """
      insert into dashboard.insight (workspace, id, theme, status, updated_at)
      values (access.current_workspace(), :id, :theme, 'open', :now)
      on conflict (workspace, theme) do nothing""")
  int add(UUID id, String theme, Instant now);

  @SqlQuery(
      """
      select i.id, i.theme, coalesce(t.name, '{}'::json) as name, i.status, i.link, i.revision,
        i.updated_at
      from dashboard.insight i
      left join feedback.theme t on t.workspace = i.workspace and t.key = i.theme
      where (cast(:after as uuid) is null or i.id > cast(:after as uuid))
        and (cast(:theme as text) is null or i.theme = cast(:theme as text))
        and (cast(:status as text) is null or i.status = cast(:status as text))
      order by i.id limit :limit""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(@BindMethods BacklogQuery query, int limit);

  @SqlQuery(
      """
      select i.id, i.theme, coalesce(t.name, '{}'::json) as name, i.status, i.link, i.revision,
        i.updated_at
      from dashboard.insight i
      left join feedback.theme t on t.workspace = i.workspace and t.key = i.theme
      where i.id = :id""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(UUID id);

  @SqlQuery("select revision from dashboard.insight where id = :id for update")
  Optional<Integer> lock(UUID id);

  @SqlUpdate(
      """
      update dashboard.insight set status = :status, revision = revision + 1, updated_at = :now
      where id = :id""")
  void status(UUID id, String status, Instant now);

  @SqlUpdate(
      """
      update dashboard.insight set link = :link, revision = revision + 1, updated_at = :now
      where id = :id""")
  void link(UUID id, Optional<String> link, Instant now);

  /** A customer who is not known counts as one for each response. */
  @SqlQuery(
      """
      select t.theme, count(*) as mentions,
        count(distinct coalesce(i.contact, i.response::text)) as customers,
        count(*) filter (where i.received_at >= :recent and i.received_at < :now) as recent,
        count(*) filter (where i.received_at >= :earlier and i.received_at < :recent) as before,
        count(*) filter (where t.sentiment = 'positive') as positive,
        count(*) filter (where t.sentiment = 'neutral') as neutral,
        count(*) filter (where t.sentiment = 'negative') as negative,
        count(*) filter (where t.sentiment = 'mixed') as mixed
      from feedback.item_theme t
      join feedback.item i on i.workspace = t.workspace and i.id = t.item
      where t.theme = any(:themes)
      group by t.theme""")
  @RegisterConstructorMapper(Weight.class)
  List<Weight> weights(List<String> themes, Instant earlier, Instant recent, Instant now);

  /** Each response counts once for a theme, however often its comments mention it. */
  @SqlQuery(
      """
      with rated as (
        select s.response, s.question, s.value from response.score s
        join response.response r on r.workspace = s.workspace and r.id = s.response
        where s.metric = 'nps' and s.value between 0 and 10 and r.status = 'complete'),
      mentioned as (
        select distinct t.theme, i.response from feedback.item_theme t
        join feedback.item i on i.workspace = t.workspace and i.id = t.item
        where t.theme = any(:themes)),
      counted as (
        select m.theme, rated.value from mentioned m join rated on rated.response = m.response
        union all select '' as theme, rated.value from rated)
      select theme, count(*) filter (where value >= 9) as promoters,
        count(*) filter (where value between 7 and 8) as passives,
        count(*) filter (where value <= 6) as detractors
      from counted group by theme""")
  @RegisterConstructorMapper(Scores.class)
  List<Scores> scores(List<String> themes);
}
