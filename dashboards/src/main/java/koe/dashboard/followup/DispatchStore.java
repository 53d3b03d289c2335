package koe.dashboard.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What rules made of responses, in the transaction's workspace. */
interface DispatchStore {

  /** Notes once that a rule looked at a response; 0 if it did before. */
  @SqlUpdate(
      """
      insert into dashboard.ruling (workspace, rule, response, task, contact, at)
      values (access.current_workspace(), :rule, :response, :task, :contact, :now)
      on conflict do nothing""")
  int note(String rule, UUID response, Optional<UUID> task, Optional<String> contact, Instant now);

  @SqlQuery(
      """
      select exists (select from dashboard.ruling where rule = :rule and response = :response)""")
  boolean isNoted(String rule, UUID response);

  /** The task that is still open of a rule and a customer. */
  @SqlQuery(
      """
      select id from dashboard.task
      where contact = :contact and rule = :rule and digest_day is null
        and status = any(:openStates)
      order by id desc limit 1""")
  Optional<UUID> openOf(String contact, String rule, List<String> openStates);

  /** How many tasks a rule has made since a moment. */
  @SqlQuery(
      """
      select count(distinct task) from dashboard.ruling
      where rule = :rule and at >= :since and task is not null""")
  long madeSince(String rule, Instant since);

  @SqlQuery("select id from dashboard.task where rule = :rule and digest_day = :day")
  Optional<UUID> digest(String rule, LocalDate day);
}
