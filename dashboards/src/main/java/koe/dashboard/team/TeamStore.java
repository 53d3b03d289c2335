package koe.dashboard.team;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Teams of the transaction's workspace, and the people of them. */
@RegisterConstructorMapper(Team.class)
public interface TeamStore {

  @SqlQuery("select * from dashboard.team order by key")
  List<Team> all();

  @SqlQuery("select * from dashboard.team where key = :key")
  Optional<Team> find(String key);

  @SqlQuery("select * from dashboard.team where key = :key for update")
  Optional<Team> lock(String key);

  @SqlUpdate(
      """
      insert into dashboard.team (workspace, key, time_zone, hours, holidays, closures, escalation,
        updated_at)
      values (access.current_workspace(), :key, :timeZone, :hours, :holidays, :closures,
        :escalation, :now)
      on conflict (workspace, key) do update
      set time_zone = excluded.time_zone, hours = excluded.hours, holidays = excluded.holidays,
        closures = excluded.closures, escalation = excluded.escalation,
        revision = dashboard.team.revision + 1, updated_at = excluded.updated_at""")
  void put(
      String key,
      String timeZone,
      JsonNode hours,
      String holidays,
      JsonNode closures,
      JsonNode escalation,
      Instant now);

  @SqlUpdate("delete from dashboard.team where key = :key")
  int delete(String key);

  /** Names of teams that people or tasks are of, whether they have hours or not. */
  @SqlQuery(
      """
      select team from access.account where team is not null and disabled_at is null
      union select key from dashboard.team order by 1 limit 500""")
  List<String> names();

  @SqlQuery(
      """
      select exists (select from access.account
        where id = :account and disabled_at is null and roles && array['admin', 'manager', 'agent'])""")
  boolean takesTasks(UUID account);

  /** The member whose last task is the longest ago, or who has the fewest open ones. */
  @SqlQuery(
      """
      select a.id from access.account a
      where a.team = :team and a.disabled_at is null
        and a.roles && array['admin', 'manager', 'agent']
      order by
        case when :byLoad then (select count(*) from dashboard.task t
          where t.workspace = a.workspace and t.assignee = a.id and t.status = any(:openStates))
        end nulls first,
        (select max(t.id::text) from dashboard.task t
          where t.workspace = a.workspace and t.assignee = a.id) nulls first,
        a.id
      limit 1""")
  Optional<UUID> next(String team, boolean byLoad, List<String> openStates);

  @SqlQuery(
      """
      select id from access.account
      where lower(email) = lower(:email) and disabled_at is null
        and roles && array['admin', 'manager', 'agent']""")
  Optional<UUID> person(String email);

  @SqlQuery("select email from access.account where id = :account")
  Optional<String> email(UUID account);
}
