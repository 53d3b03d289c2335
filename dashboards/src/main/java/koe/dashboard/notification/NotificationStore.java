package koe.dashboard.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Notifications on their way, in the transaction's workspace. */
interface NotificationStore {

  /** A notification whose turn it is, with what it tells. */
  record Due(
      UUID id,
      UUID task,
      String recipient,
      int attempts,
      String title,
      String priority,
      Optional<Instant> dueAt) {}

  @SqlUpdate(
      """
      insert into dashboard.notification (workspace, id, task, recipient, status, due_at, created_at)
      values (access.current_workspace(), :id, :task, :recipient, 'waiting', :now, :now)
      on conflict (workspace, task, recipient) do nothing""")
  void add(UUID id, UUID task, String recipient, Instant now);

  /** Leases what is due; a crashed sender's notifications come back by themselves. */
  @SqlQuery(
      """
      with due as materialized (
        select id from dashboard.notification
        where status = 'waiting' and due_at <= :now
        order by due_at limit :limit
        for update skip locked)
      update dashboard.notification n
      set attempts = n.attempts + 1, due_at = cast(:leasedUntil as timestamptz)
      from dashboard.task t
      where t.workspace = n.workspace and t.id = n.task and n.id in (select id from due)
      returning n.id, n.task, n.recipient, n.attempts, t.title, t.priority, t.due_at""")
  @RegisterConstructorMapper(Due.class)
  List<Due> lease(Instant now, Instant leasedUntil, int limit);

  @SqlUpdate(
      """
      update dashboard.notification set status = :status, due_at = :dueAt, detail = :detail
      where id = :id""")
  void tried(UUID id, String status, Instant dueAt, String detail);

  /** The addresses of who has the task. */
  @SqlQuery(
      """
      select a.email from dashboard.task t
      join access.account a on a.workspace = t.workspace and a.id = t.assignee
      where t.id = :task and a.disabled_at is null""")
  List<String> assignee(UUID task);

  /** The addresses of the task's team. */
  @SqlQuery(
      """
      select a.email from dashboard.task t
      join access.account a on a.workspace = t.workspace and a.team = t.team
      where t.id = :task and a.disabled_at is null order by a.email limit 50""")
  List<String> team(UUID task);

  @SqlQuery("select status from dashboard.notification where task = :task order by recipient")
  List<String> statuses(UUID task);
}
