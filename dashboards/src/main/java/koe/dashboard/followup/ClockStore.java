package koe.dashboard.followup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What time and customers do to follow-ups of the transaction's workspace. */
interface ClockStore {

  /** A message of a customer, with the task that it may be about. */
  record Message(UUID id, String text, String meaning, Instant at, Optional<UUID> task) {}

  @SqlQuery(
      """
      select * from dashboard.task
      where escalate_at <= :now and status = any(:openStates) and waiting_since is null
      order by escalate_at limit :limit for update skip locked""")
  @RegisterConstructorMapper(FollowUp.class)
  List<FollowUp> late(Instant now, List<String> openStates, int limit);

  /** Messages that nobody looked at, with the latest task of whoever sent them. */
  @SqlQuery(
      """
      select i.id, i.text, i.meaning, i.at,
        (select t.id from survey.contact c
         join dashboard.task t on t.workspace = c.workspace and t.contact = c.external_id
         where c.workspace = i.workspace
           and i.address in (c.phone, c.email, c.line_user_id)
           and t.updated_at > :since
         order by t.id desc limit 1) as task
      from survey.inbound i
      where i.at > :since
        and not exists (select from dashboard.reply r
                        where r.workspace = i.workspace and r.inbound = i.id)
      order by i.id limit :limit""")
  @RegisterConstructorMapper(Message.class)
  List<Message> messages(Instant since, int limit);

  @SqlUpdate(
      """
      insert into dashboard.reply (workspace, inbound, task)
      values (access.current_workspace(), :id, :task) on conflict do nothing""")
  int seen(UUID id, Optional<UUID> task);
}
