package koe.dashboard.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Follow-up tasks of the transaction's workspace, with their history. */
public interface FollowUpStore {

  /** Where a response came from. */
  record Origin(UUID survey, Optional<String> contact) {}

  /** Somebody who may take a task. */
  record Person(UUID id, String name) {}

  /** Adds a task; 0 if the rule has made one of this response already. */
  @SqlUpdate(
      """
      insert into dashboard.task (workspace, id, response, survey, contact, rule, title, status,
        assignee, team, priority, due_at, root_cause, action, waiting_since, paused, first_contact_at,
        resolved_at, reopened, escalations, escalate_at, duplicate_of, responses, digest_day, revision,
        created_at, updated_at)
      values (access.current_workspace(), :id, :response, :survey, :contact, :rule, :title, :status,
        :assignee, :team, :priority, :dueAt, :rootCause, :action, :course.waitingSince,
        :course.paused, :course.firstContactAt, :course.resolvedAt, :course.reopened,
        :course.escalations, :course.escalateAt, :course.duplicateOf, :course.responses, :digestDay,
        :revision, :createdAt, :updatedAt)
      on conflict do nothing""")
  int add(@BindMethods FollowUp task, Optional<LocalDate> digestDay);

  @SqlQuery("select * from dashboard.task where id = :id")
  @RegisterConstructorMapper(FollowUp.class)
  Optional<FollowUp> find(UUID id);

  @SqlQuery("select * from dashboard.task where id = :id for update")
  @RegisterConstructorMapper(FollowUp.class)
  Optional<FollowUp> lock(UUID id);

  @SqlUpdate(
      """
      update dashboard.task
      set title = :title, status = :status, assignee = :assignee, team = :team,
        priority = :priority, due_at = :dueAt, root_cause = :rootCause, action = :action,
        waiting_since = :course.waitingSince, paused = :course.paused,
        first_contact_at = :course.firstContactAt, resolved_at = :course.resolvedAt,
        reopened = :course.reopened, escalations = :course.escalations,
        escalate_at = :course.escalateAt, duplicate_of = :course.duplicateOf,
        revision = :revision, updated_at = :updatedAt
      where id = :id""")
  void change(@BindMethods FollowUp task);

  @SqlQuery(
      """
      select * from dashboard.task
      where (cast(:before as uuid) is null or id < cast(:before as uuid))
        and (cast(:status as text) is null or status = cast(:status as text))
        and (cast(:assignee as uuid) is null or assignee = cast(:assignee as uuid))
        and (cast(:team as text) is null or team = cast(:team as text))
        and (cast(:overdue as boolean) is null
             or cast(:overdue as boolean) = coalesce(due_at < coalesce(waiting_since, :now) and status = any(:openStates), false))
        and (cast(:open as boolean) is null or cast(:open as boolean) = (status = any(:openStates)))
      order by id desc limit :limit""")
  @RegisterConstructorMapper(FollowUp.class)
  List<FollowUp> list(
      @BindMethods FollowUpQuery query, List<String> openStates, Instant now, int limit);

  @SqlUpdate(
      """
      insert into dashboard.task_event (workspace, id, task, at, by, kind, text, channel, outcome)
      values (access.current_workspace(), :id, :task, :at, :by, :kind, :text, :channel, :outcome)""")
  void record(@BindMethods Event event);

  @SqlQuery(
      """
      select id, task, at, by, kind, text, channel, outcome from dashboard.task_event
      where task = any(:tasks) order by task, id""")
  @RegisterConstructorMapper(Event.class)
  List<Event> history(List<UUID> tasks);

  /** Notes that a further response is for this task; the task stands for one more. */
  @SqlUpdate("update dashboard.task set responses = responses + 1 where id = :id")
  void oneMore(UUID id);

  @SqlQuery("select exists (select from dashboard.task where id = :id)")
  boolean exists(UUID id);

  @SqlQuery("select survey, contact from response.response where id = :response")
  @RegisterConstructorMapper(Origin.class)
  Optional<Origin> origin(UUID response);

  @SqlQuery(
      """
      select id, name from access.account
      where disabled_at is null and roles && array['admin', 'manager', 'agent']
      order by name, id""")
  @RegisterConstructorMapper(Person.class)
  List<Person> people();

  @SqlQuery("select id, name from access.account where id = :id and disabled_at is null")
  @RegisterConstructorMapper(Person.class)
  Optional<Person> person(UUID id);
}
