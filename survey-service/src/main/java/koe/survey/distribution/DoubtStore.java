package koe.survey.distribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Messages of the transaction's workspace whose outcome is unknown, and how they are resolved. */
interface DoubtStore {

  @SqlQuery(
      """
      select d.invitation, d.reminder, c.external_id as contact, d.address, d.failure from (
        select id as invitation, 0 as reminder, contact, address, failure from survey.invitation
        where distribution = :distribution and status = 'inDoubt'
        union all
        select r.invitation, r.number, i.contact, i.address, r.failure from survey.reminder r
        join survey.invitation i on i.workspace = r.workspace and i.id = r.invitation
        where i.distribution = :distribution and r.status = 'inDoubt') d
      join survey.contact c on c.id = d.contact
      where cast(:after as uuid) is null
        or (d.invitation, d.reminder) > (cast(:after as uuid), :afterReminder)
      order by d.invitation, d.reminder limit :limit""")
  @RegisterConstructorMapper(Doubt.class)
  List<Doubt> list(UUID distribution, Optional<UUID> after, int afterReminder, int limit);

  @SqlUpdate(
      """
      update survey.invitation
      set status = :status, due_at = :now, failure = null,
        sent_at = case when :status = 'sent' then cast(:now as timestamptz) end
      where distribution = :distribution and id = :id and status = 'inDoubt'""")
  int resolve(UUID distribution, UUID id, String status, Instant now);

  @SqlUpdate(
      """
      update survey.reminder r
      set status = :status, due_at = :now, failure = null,
        sent_at = case when :status = 'sent' then cast(:now as timestamptz) end
      from survey.invitation i
      where i.workspace = r.workspace and i.id = r.invitation and i.distribution = :distribution
        and r.invitation = :id and r.number = :reminder and r.status = 'inDoubt'""")
  int resolveReminder(UUID distribution, UUID id, int reminder, String status, Instant now);
}
