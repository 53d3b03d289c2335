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

/** Invitations of the transaction's workspace: planned, leased, sent. */
public interface InvitationStore {

  /** An invitation with the key of its contact, for lists. */
  record Listed(
      UUID id,
      String externalId,
      String channel,
      String address,
      String status,
      byte[] tokenSealed,
      Optional<Instant> sentAt,
      Optional<Instant> completedAt,
      Optional<String> failure,
      Optional<String> variant) {}

  @SqlBatch(
      """
      insert into survey.invitation (workspace, id, distribution, survey, contact, channel, address,
        language, occasion, variant, status, token_hash, token_sealed, due_at, created_at)
      values (access.current_workspace(), :id, :distribution, :survey, :contact, :channel, :address,
        :language, :occasion, :variant, 'waiting', :tokenHash, :tokenSealed, :dueAt, :createdAt)
      on conflict (workspace, distribution, contact, occasion) do nothing""")
  int[] plan(@BindMethods List<Invitation> invitations);

  /**
   * Claims invitations that are due. From here on an invitation is "sending": if the sender is lost
   * nobody knows whether the message went out, and it is not sent again by itself.
   */
  @SqlQuery(
      """
      with due as materialized (
        select waiting.id from survey.distribution d
        cross join lateral (
          select i.id, i.due_at from survey.invitation i
          where i.workspace = d.workspace and i.distribution = d.id
            and i.status = 'waiting' and i.due_at <= :now
          order by i.due_at limit :limit
          for update skip locked) waiting
        where d.status = 'sending' and d.channel in ('email', 'sms', 'line')
        order by waiting.due_at limit :limit)
      update survey.invitation
      set status = 'sending', attempts = attempts + 1, due_at = :leasedUntil
      where id in (select id from due)
      returning *, 0 as reminder""")
  @RegisterConstructorMapper(Invitation.class)
  List<Invitation> lease(Instant now, Instant leasedUntil, int limit);

  @SqlUpdate(
      """
      update survey.invitation set status = 'inDoubt', failure = 'the sender was lost while sending'
      where status = 'sending' and due_at <= :now""")
  int doubtLost(Instant now);

  /**
   * What was accepted is sent, also if the claim was given up for lost in the meantime.
   *
   * @param providerIds what the provider calls each message, or nothing
   */
  @SqlUpdate(
      """
      update survey.invitation i set status = 'sent', sent_at = :now, message_id = s.message_id,
        provider_id = nullif(s.provider_id, ''), failure = null
      from unnest(cast(:ids as uuid[]), cast(:messageIds as text[]), cast(:providerIds as text[]))
        as s (id, message_id, provider_id)
      where i.id = s.id and i.status in ('sending', 'inDoubt', 'waiting')""")
  int markSent(List<UUID> ids, List<String> messageIds, List<String> providerIds, Instant now);

  /** What the person has said about being written to, at the address of an invitation. */
  record Standing(UUID invitation, boolean suppressed, boolean refused) {}

  @SqlQuery(
      """
      select i.id as invitation,
        exists (select from survey.suppression s
          where s.workspace = i.workspace and s.channel = i.channel
            and s.address in (i.address, lower(i.address),
              survey.sealed_address(i.workspace, i.address),
              survey.sealed_address(i.workspace, lower(i.address)))) as suppressed,
        coalesce((select not k.granted from survey.consent k
          where k.workspace = i.workspace and k.contact = i.contact and k.channel = i.channel
          order by k.at desc, k.id desc limit 1), false) as refused
      from survey.invitation i where i.id = any(:ids)""")
  @RegisterConstructorMapper(Standing.class)
  List<Standing> standing(List<UUID> ids);

  /** Changes nothing for a sender whose claim was given up, and settled or taken since. */
  @SqlUpdate(
      """
      update survey.invitation set status = :status, failure = :failure, due_at = :dueAt
      where id = :id and attempts = :attempts and status in ('sending', 'inDoubt')""")
  void mark(UUID id, int attempts, String status, String failure, Instant dueAt);

  /** Puts back what was claimed too early in the person's day. */
  @SqlUpdate(
      """
      update survey.invitation set status = 'waiting', due_at = :dueAt, attempts = attempts - 1
      where id = :id and status = 'sending'""")
  void putBack(UUID id, Instant dueAt);

  @SqlQuery("select *, :reminder as reminder from survey.invitation where id = :id")
  @RegisterConstructorMapper(Invitation.class)
  Optional<Invitation> find(UUID id, int reminder);

  @SqlQuery(
      """
      select *, 0 as reminder from survey.invitation where provider_id = :providerId
      union all
      select i.*, r.number from survey.invitation i
      join survey.reminder r on r.workspace = i.workspace and r.invitation = i.id
      where r.provider_id = :providerId
      limit 1""")
  @RegisterConstructorMapper(Invitation.class)
  Optional<Invitation> byProviderId(String providerId);

  /** A receipt says what became of a message; what is bounced stays so. */
  @SqlUpdate(
      """
      update survey.invitation
      set status = :status, failure = :failure, sent_at = coalesce(sent_at, :now)
      where id = :id and status in ('sent', 'inDoubt', 'sending')""")
  int receipt(UUID id, String status, Optional<String> failure, Instant now);

  @SqlUpdate(
      """
      insert into survey.invitation_event (workspace, id, distribution, invitation, kind, at)
      values (access.current_workspace(), :event, :distribution, :invitation, :kind, :now)""")
  void event(UUID event, UUID distribution, UUID invitation, String kind, Instant now);

  @SqlQuery(
      """
      select i.id, c.external_id, i.channel, i.address, i.status, i.token_sealed, i.sent_at,
        i.failure, i.variant, (select max(e.at) from survey.invitation_event e
          where e.workspace = i.workspace and e.invitation = i.id and e.kind = 'completed') as completed_at
      from survey.invitation i
      join survey.contact c on c.workspace = i.workspace and c.id = i.contact
      where i.distribution = :distribution
        and (cast(:after as uuid) is null or i.id > cast(:after as uuid))
      order by i.id limit :limit""")
  @RegisterConstructorMapper(Listed.class)
  List<Listed> list(UUID distribution, Optional<UUID> after, int limit);

  /** Invitations of a distribution in the order of their ids, for work through all of them. */
  @SqlQuery(
      """
      select id from survey.invitation
      where distribution = :distribution and id > :after order by id limit :limit""")
  List<UUID> idsAfter(UUID distribution, UUID after, int limit);

  /** Has those that wait for their hour looked at now; it is asked for when they are claimed. */
  @SqlUpdate(
      """
      update survey.invitation set due_at = :now
      where id = any(:ids) and status = 'waiting' and due_at > :now""")
  int hurry(List<UUID> ids, Instant now);

  @SqlUpdate(
      """
      update survey.invitation set status = 'cancelled'
      where distribution = :distribution and status = 'waiting'""")
  int cancelWaiting(UUID distribution);
}
