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

  /** What was sent to a person before. */
  record History(UUID contact, int recent, Instant last) {}

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
      where d.status = 'sending' and d.channel = 'email' and not exists (
        select from survey.invitation i
        where i.workspace = d.workspace and i.distribution = d.id and i.status in ('waiting', 'sending'))""")
  void finishSent(Instant now);

  @SqlBatch(
      """
      insert into survey.skip (workspace, distribution, contact, reason, at)
      values (access.current_workspace(), :distribution, :contact, :reason, :now)
      on conflict do nothing""")
  void skip(UUID distribution, List<UUID> contact, List<String> reason, Instant now);

  @SqlQuery(
      """
      select 'invited' as kind, count(*) as n from survey.invitation where distribution = :id
      union all select 'skipped', count(*) from survey.skip where distribution = :id
      union all select 'sent', count(*) from survey.invitation
        where distribution = :id and status in ('sent', 'bounced')
      union all select 'bounced', count(*) from survey.invitation
        where distribution = :id and status = 'bounced'
      union all select 'inDoubt', count(*) from survey.invitation
        where distribution = :id and status = 'inDoubt'
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

  @SqlQuery("select policy from survey.contact_policy")
  Optional<JsonNode> policy();

  @SqlUpdate(
      """
      insert into survey.contact_policy (workspace, policy, updated_at)
      values (access.current_workspace(), :policy, :now)
      on conflict (workspace) do update set policy = excluded.policy, updated_at = excluded.updated_at""")
  void putPolicy(JsonNode policy, Instant now);

  @SqlQuery(
      """
      select contact, count(*) filter (where coalesce(sent_at, due_at) > :since) as recent,
        max(coalesce(sent_at, due_at)) as last
      from survey.invitation
      where contact = any(:contacts) and status not in ('cancelled', 'failed')
        and distribution <> :except
      group by contact""")
  @RegisterConstructorMapper(History.class)
  List<History> history(List<UUID> contacts, UUID except, Instant since);

  @SqlQuery(
      """
      select wanted from unnest(cast(:addresses as text[])) as wanted
      where exists (select from survey.suppression s
        where s.channel = :channel
          and s.address in (wanted, survey.sealed_address(s.workspace, wanted)))""")
  List<String> suppressed(String channel, List<String> addresses);

  @SqlQuery("select status from survey.survey where id = :survey")
  Optional<String> surveyStatus(UUID survey);

  @SqlQuery("select name from survey.survey where id = :survey")
  Optional<String> surveyName(UUID survey);
}
