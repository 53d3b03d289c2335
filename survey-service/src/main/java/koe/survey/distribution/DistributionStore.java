package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Distributions of the transaction's workspace, and what the send gate asks. */
interface DistributionStore {

  /** One line of the funnel. */
  record Count(String kind, long n) {}

  /** A time when a person was asked. */
  record Asked(UUID contact, Instant at) {}

  /** How one of several ways to ask fares. */
  record Tried(String key, long invited, long sent, long opened, long completed) {}

  @SqlUpdate(
      """
      insert into survey.distribution (workspace, id, survey, name, channel, request, status,
        link_key, due_at, created_by, created_at, updated_at)
      values (access.current_workspace(), :id, :survey, :name, :channel, :request, :status,
        :linkKey, :dueAt, :createdBy, :now, :now)""")
  void add(
      UUID id,
      UUID survey,
      String name,
      String channel,
      JsonNode request,
      String status,
      Optional<String> linkKey,
      Optional<Instant> dueAt,
      String createdBy,
      Instant now);

  @SqlQuery("select * from survey.distribution where id = :id")
  @RegisterConstructorMapper(Distribution.class)
  Optional<Distribution> find(UUID id);

  @SqlQuery(
      """
      select * from survey.distribution
      where cast(:before as uuid) is null or id < cast(:before as uuid)
      order by id desc limit :limit""")
  @RegisterConstructorMapper(Distribution.class)
  List<Distribution> list(Optional<UUID> before, int limit);

  /** As {@link #find}; nobody else changes it until the transaction is over. */
  @SqlQuery("select * from survey.distribution where id = :id for update")
  @RegisterConstructorMapper(Distribution.class)
  Optional<Distribution> lock(UUID id);

  @SqlUpdate(
      """
      update survey.distribution
      set survey = :survey, channel = :channel, name = :name, request = :request,
        due_at = :dueAt, updated_at = :now, revision = revision + 1
      where id = :id""")
  void change(
      UUID id,
      UUID survey,
      String channel,
      String name,
      JsonNode request,
      Optional<Instant> dueAt,
      Instant now);

  /** Moves on from one of the states; 0 if it is in another. */
  @SqlUpdate(
      """
      update survey.distribution set status = :status, updated_at = :now
      where id = :id and status = any(:from)""")
  int move(UUID id, List<String> from, String status, Instant now);

  @SqlUpdate(
      """
      update survey.distribution set status = 'sending', planned_at = :now, updated_at = :now
      where id = :id and status = 'planning'""")
  int planned(UUID id, Instant now);

  @SqlUpdate(
      """
      update survey.distribution d set status = 'sent', updated_at = :now
      where d.status = 'sending' and d.channel in ('email', 'sms', 'line')
        and (cast(d.request #>> '{schedule,until}' as timestamptz) <= :now
          or (d.request #> '{schedule,every}' is null
            and d.request #> '{schedule,trigger}' is null))
        and not exists (
          select from survey.invitation i
          where i.workspace = d.workspace and i.distribution = d.id and i.status = 'waiting')
        and not exists (
          select from survey.invitation i
          where i.workspace = d.workspace and i.distribution = d.id and i.status = 'sending')
        and not exists (
          select from survey.reminder r
          join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
          where i.workspace = d.workspace and i.distribution = d.id
            and r.status in ('waiting', 'sending'))""")
  void finishSent(Instant now);

  @SqlBatch(
      """
      insert into survey.skip (workspace, distribution, contact, reason, occasion, at)
      values (access.current_workspace(), :distribution, :contact, :reason, :occasion, :now)
      on conflict do nothing""")
  void skip(
      UUID distribution, List<UUID> contact, List<String> reason, String occasion, Instant now);

  @SqlQuery(
      """
      select 'invited' as kind, count(*) as n from survey.invitation where distribution = :id
      union all select 'skipped', count(*) from survey.skip where distribution = :id
      union all select 'sent', count(*) from survey.invitation
        where distribution = :id and status in ('sent', 'bounced')
      union all select 'bounced', count(*) from survey.invitation
        where distribution = :id and status = 'bounced'
      union all select 'inDoubt', (select count(*) from survey.invitation
          where distribution = :id and status = 'inDoubt')
        + (select count(*) from survey.reminder r
          join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
          where i.distribution = :id and r.status = 'inDoubt')
      union all select 'failed', count(*) from survey.invitation
        where distribution = :id and status = 'failed'
      union all select kind, case when bool_and(invitation is null) then count(*)
          else count(distinct invitation) end
        from survey.invitation_event where distribution = :id group by kind""")
  @RegisterConstructorMapper(Count.class)
  List<Count> funnel(UUID id);

  @SqlQuery(
      "select reason as kind, count(*) as n from survey.skip where distribution = :id group by reason")
  @RegisterConstructorMapper(Count.class)
  List<Count> skips(UUID id);

  /** Lets one after the other change the policy, also where there is none yet. */
  @SqlQuery(
      "select pg_advisory_xact_lock(hashtextextended('policy ' || access.current_workspace(), 0))::text")
  String lockPolicy();

  @SqlQuery("select policy from survey.contact_policy")
  Optional<JsonNode> policy();

  @SqlUpdate(
      """
      insert into survey.contact_policy (workspace, policy, updated_at)
      values (access.current_workspace(), :policy, :now)
      on conflict (workspace) do update set policy = excluded.policy, updated_at = excluded.updated_at""")
  void putPolicy(JsonNode policy, Instant now);

  /** When people were asked since a moment, but for one occasion of one distribution. */
  @SqlQuery(
      """
      select contact, coalesce(sent_at, due_at) as at
      from survey.invitation
      where contact = any(:contacts) and status not in ('cancelled', 'failed')
        and (distribution <> :except or occasion <> :occasion)
        and coalesce(sent_at, due_at) > :since
      union all
      select i.contact, r.sent_at
      from survey.reminder r
      join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
      where :withReminders and i.contact = any(:contacts) and r.sent_at > :since
        and (i.distribution <> :except or i.occasion <> :occasion)""")
  @RegisterConstructorMapper(Asked.class)
  List<Asked> asked(
      List<UUID> contacts, Instant since, UUID except, String occasion, boolean withReminders);

  /** How many invitations were answered to the end, by the value of an attribute. */
  @SqlQuery(
      """
      select coalesce(c.attributes ->> :by, '') as kind, count(distinct i.id) as n
      from survey.invitation_event e
      join survey.invitation i on i.workspace = e.workspace and i.id = e.invitation
      join survey.contact c on c.workspace = i.workspace and c.id = i.contact
      where e.distribution = :distribution and e.kind = 'completed'
      group by 1""")
  @RegisterConstructorMapper(Count.class)
  List<Count> completes(UUID distribution, String by);

  @SqlQuery(
      """
      select i.variant as key, count(*) as invited,
        count(*) filter (where i.status in ('sent', 'bounced')) as sent,
        count(*) filter (where exists (select from survey.invitation_event e
          where e.workspace = i.workspace and e.invitation = i.id and e.kind = 'opened')) as opened,
        count(*) filter (where exists (select from survey.invitation_event e
          where e.workspace = i.workspace and e.invitation = i.id and e.kind = 'completed')) as completed
      from survey.invitation i
      where i.distribution = :distribution and i.variant is not null
      group by i.variant order by i.variant""")
  @RegisterConstructorMapper(Tried.class)
  List<Tried> tried(UUID distribution);

  /** How often a distribution was changed. */
  record Version(UUID id, int revision) {}

  @SqlQuery("select id, revision from survey.distribution where id = any(:ids)")
  @RegisterConstructorMapper(Version.class)
  List<Version> versions(List<UUID> ids);

  @SqlQuery(
      """
      select wanted from unnest(cast(:addresses as text[])) as wanted
      where exists (select from survey.suppression s
        where s.channel = :channel
          and s.address in (wanted, lower(wanted), survey.sealed_address(s.workspace, wanted),
            survey.sealed_address(s.workspace, lower(wanted))))""")
  List<String> suppressed(String channel, List<String> addresses);

  @SqlQuery("select status from survey.survey where id = :survey")
  Optional<String> surveyStatus(UUID survey);

  @SqlQuery("select name from survey.survey where id = :survey")
  Optional<String> surveyName(UUID survey);
}
