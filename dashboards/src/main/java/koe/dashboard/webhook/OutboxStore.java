package koe.dashboard.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What waits to be told, in the transaction's workspace. */
interface OutboxStore {

  /** A delivery whose turn it is. */
  record Due(UUID event, String body, int attempts) {}

  /** A survey that is not as it was when it was last looked at. */
  record Changed(
      UUID survey, String name, String status, Optional<Integer> published, String was) {}

  /** Keeps an event if somebody wants it; once, whatever is repeated. */
  @SqlUpdate(
      """
      with event as (
        insert into dashboard.webhook_event (workspace, id, type, at, body, contact)
        select access.current_workspace(), :id, :type, :at, :body, :contact
        where exists (select from dashboard.webhook
          where enabled and (:type = any(events) or :kind = any(events) or '*' = any(events)))
        on conflict do nothing returning workspace, id)
      insert into dashboard.webhook_delivery (workspace, webhook, event, status, due_at)
      select event.workspace, w.key, event.id, 'waiting', :at
      from event join dashboard.webhook w on w.workspace = event.workspace
      where w.enabled and (:type = any(w.events) or :kind = any(w.events) or '*' = any(w.events))""")
  int add(UUID id, String type, String kind, Instant at, String body, Optional<String> contact);

  @SqlUpdate("delete from dashboard.webhook_event where contact = :contact")
  int forget(String contact);

  /** Leases endpoints that nobody serves and for which something is due. */
  @SqlQuery(
      """
      with due as materialized (
        select w.key from dashboard.webhook w
        where w.enabled and w.leased_until <= :now
          and exists (select from dashboard.webhook_delivery d
                      where d.workspace = w.workspace and d.webhook = w.key
                        and d.status = 'waiting' and d.due_at <= :now)
        order by w.leased_until limit :limit
        for update of w skip locked)
      update dashboard.webhook set leased_until = :until
      where key in (select key from due)
      returning *""")
  @RegisterConstructorMapper(Webhook.class)
  List<Webhook> lease(Instant now, Instant until, int limit);

  @SqlUpdate("update dashboard.webhook set leased_until = :until where key = :key")
  void release(String key, Instant until);

  @SqlQuery(
      """
      select d.event, e.body, d.attempts
      from dashboard.webhook_delivery d
      join dashboard.webhook_event e on e.workspace = d.workspace and e.id = d.event
      where d.webhook = :key and d.status = 'waiting' and d.due_at <= :now
      order by d.due_at, d.event limit :limit""")
  @RegisterConstructorMapper(Due.class)
  List<Due> due(String key, Instant now, int limit);

  @SqlUpdate(
      """
      update dashboard.webhook_delivery
      set status = :status, attempts = attempts + 1, due_at = :dueAt, tried_at = :now,
        answer = :answer, detail = :detail
      where webhook = :key and event = :event""")
  void tried(
      String key, UUID event, String status, Instant dueAt, Instant now, int answer, String detail);

  @SqlUpdate("delete from dashboard.webhook_event where at < :before")
  int forget(Instant before);

  /** Remembers how surveys stand, and tells which stand differently. */
  @SqlQuery(
      """
      with before as (select * from dashboard.survey_seen),
      seen as (
        insert into dashboard.survey_seen (workspace, survey, status, published)
        select workspace, id, status, coalesce(published, 0) from survey.survey
        on conflict (workspace, survey) do update
        set status = excluded.status, published = excluded.published
        where (dashboard.survey_seen.status, dashboard.survey_seen.published)
          is distinct from (excluded.status, excluded.published)
        returning survey)
      select s.id as survey, s.name, s.status, s.published,
        case when b.survey is null then 'none'
          when b.published <> coalesce(s.published, 0) then 'otherVersion' else b.status end as was
      from seen
      join survey.survey s on s.id = seen.survey
      left join before b on b.survey = seen.survey""")
  @RegisterConstructorMapper(Changed.class)
  List<Changed> changedSurveys();
}
