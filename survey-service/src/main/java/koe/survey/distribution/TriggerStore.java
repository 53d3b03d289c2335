package koe.survey.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Events that are to bring an invitation, of the transaction's workspace. */
interface TriggerStore {

  /** An event after which a distribution asks its customer. */
  record Trigger(UUID distribution, UUID event, UUID contact) {}

  /** Distributions that follow events and were not ended. */
  @SqlQuery(
      """
      select * from survey.distribution
      where status in ('sending', 'paused') and request #> '{schedule,trigger}' is not null""")
  @RegisterConstructorMapper(Distribution.class)
  List<Distribution> waiting();

  @SqlUpdate(
      """
      insert into survey.trigger (workspace, distribution, event, contact, due_at)
      values (access.current_workspace(), :distribution, :event, :contact, :dueAt)
      on conflict do nothing""")
  void add(UUID distribution, UUID event, UUID contact, Instant dueAt);

  /** Takes those whose delay is over and whose distribution is not paused. */
  @SqlQuery(
      """
      with due as materialized (
        select t.distribution, t.event from survey.trigger t
        join survey.distribution d on d.workspace = t.workspace and d.id = t.distribution
        where t.due_at <= :now and d.status = 'sending'
        order by t.due_at limit :limit for update of t skip locked)
      delete from survey.trigger
      where (distribution, event) in (select distribution, event from due)
      returning distribution, event, contact""")
  @RegisterConstructorMapper(Trigger.class)
  List<Trigger> takeDue(Instant now, int limit);

  @SqlUpdate("delete from survey.trigger where distribution = :distribution")
  int cancel(UUID distribution);
}
