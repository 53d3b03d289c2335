package koe.survey.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Reminders of the transaction's workspace. */
interface ReminderStore {

  @SqlBatch(
      """
      insert into survey.reminder (workspace, invitation, number, status, due_at)
      values (access.current_workspace(), :invitation, :number, 'waiting', :dueAt)
      on conflict do nothing""")
  void plan(@BindMethods List<Planned> reminders);

  @SqlUpdate(
      """
      delete from survey.reminder
      where invitation = any(:invitations) and status = 'waiting' and number > :most""")
  int dropBeyond(List<UUID> invitations, int most);

  /** Gives those who were written to the reminders that are said now, at once where it is late. */
  @SqlUpdate(
      """
      insert into survey.reminder as r (workspace, invitation, number, status, due_at)
      select i.workspace, i.id, said.number, 'waiting', greatest(:now,
        (i.sent_at at time zone :zone + make_interval(days => said.days)) at time zone :zone)
      from survey.invitation i
      cross join unnest(cast(:days as int[])) with ordinality as said (days, number)
      where i.id = any(:invitations) and i.status = 'sent' and i.sent_at is not null
      on conflict (workspace, invitation, number) do update set due_at = excluded.due_at
      where r.status = 'waiting'""")
  int replan(List<UUID> invitations, List<Integer> days, String zone, Instant now);

  /** A reminder that is to come. */
  record Planned(UUID invitation, int number, Instant dueAt) {}

  /** Nobody is reminded who has answered, does not want to be asked, or was never reached. */
  @SqlUpdate(
      """
      update survey.reminder r set status = 'cancelled'
      where r.status = 'waiting' and r.due_at <= :now and exists (
        select from survey.invitation i
        where i.workspace = r.workspace and i.id = r.invitation and (i.status <> 'sent'
          or exists (select from survey.invitation_event e
            where e.workspace = i.workspace and e.invitation = i.id
              and e.kind in ('completed', 'unsubscribed', 'bounced', 'complained'))))""")
  int cancelNeedless(Instant now);

  /** As for invitations, a claim that is lost is in doubt. */
  @SqlQuery(
      """
      with due as materialized (
        select r.invitation, r.number from survey.reminder r
        join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
        join survey.distribution d on d.workspace = i.workspace and d.id = i.distribution
        where r.status = 'waiting' and r.due_at <= :now and d.status in ('sending', 'sent')
        order by r.due_at limit :limit
        for update of r skip locked),
      claimed as (
        update survey.reminder
        set status = 'sending', attempts = attempts + 1, due_at = :leasedUntil
        where (invitation, number) in (select invitation, number from due)
        returning workspace, invitation, number, attempts)
      select i.workspace, i.id, i.distribution, i.survey, i.contact, i.channel, i.address,
        i.language, i.occasion, i.variant, i.token_hash, i.token_sealed, i.due_at, i.created_at,
        c.attempts, c.number as reminder
      from claimed c
      join survey.invitation i on i.workspace = c.workspace and i.id = c.invitation""")
  @RegisterConstructorMapper(Invitation.class)
  List<Invitation> lease(Instant now, Instant leasedUntil, int limit);

  @SqlUpdate(
      """
      update survey.reminder set status = 'inDoubt', failure = 'the sender was lost while sending'
      where status = 'sending' and due_at <= :now""")
  int doubtLost(Instant now);

  @SqlUpdate(
      """
      update survey.reminder
      set status = 'sent', sent_at = :now, provider_id = :providerId, failure = null
      where invitation = :invitation and number = :number
        and status in ('sending', 'inDoubt', 'waiting')""")
  void markSent(UUID invitation, int number, Optional<String> providerId, Instant now);

  /** A receipt says what became of a reminder. */
  @SqlUpdate(
      """
      update survey.reminder
      set status = :status, failure = :failure, sent_at = coalesce(sent_at, :now)
      where invitation = :invitation and number = :number
        and status in ('sent', 'inDoubt', 'sending')""")
  int receipt(UUID invitation, int number, String status, Optional<String> failure, Instant now);

  @SqlUpdate(
      """
      update survey.reminder set status = :status, failure = :failure, due_at = :dueAt
      where invitation = :invitation and number = :number and attempts = :attempts
        and status in ('sending', 'inDoubt')""")
  void mark(
      UUID invitation, int number, int attempts, String status, String failure, Instant dueAt);

  @SqlUpdate(
      """
      update survey.reminder set status = 'waiting', due_at = :dueAt, attempts = attempts - 1
      where invitation = :invitation and number = :number and status = 'sending'""")
  void putBack(UUID invitation, int number, Instant dueAt);

  @SqlUpdate(
      """
      update survey.reminder r set status = 'cancelled'
      from survey.invitation i
      where i.workspace = r.workspace and i.id = r.invitation and i.distribution = :distribution
        and r.status = 'waiting'""")
  int cancelWaiting(UUID distribution);

  @SqlQuery(
      """
      select count(*) from survey.reminder r
      join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
      where i.distribution = :distribution and r.status = 'sent'""")
  long sent(UUID distribution);
}
