package koe.dashboard.followup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Rules of the transaction's workspace. */
@RegisterConstructorMapper(Rule.class)
interface RuleStore {

  @SqlQuery(
      """
      select * from dashboard.rule
      where cast(:after as text) is null or key > cast(:after as text)
      order by key limit :limit""")
  List<Rule> list(Optional<String> after, int limit);

  @SqlQuery("select * from dashboard.rule order by key")
  List<Rule> all();

  @SqlQuery("select * from dashboard.rule where key = :key for update")
  Optional<Rule> lock(String key);

  @SqlQuery("select * from dashboard.rule where key = :key")
  Optional<Rule> find(String key);

  /** A rule that is put again keeps its beginning, unless it was switched off in between. */
  @SqlUpdate(
      """
      insert into dashboard.rule (workspace, key, name, condition, action, enabled, since, updated_at)
      values (access.current_workspace(), :key, :name, :condition, :action, :enabled, :since, :now)
      on conflict (workspace, key) do update
      set name = excluded.name, condition = excluded.condition, action = excluded.action,
        enabled = excluded.enabled, revision = dashboard.rule.revision + 1,
        since = case when excluded.enabled and not dashboard.rule.enabled then excluded.since
          else dashboard.rule.since end,
        updated_at = excluded.updated_at""")
  void put(
      String key,
      String name,
      String condition,
      JsonNode action,
      boolean enabled,
      Instant since,
      Instant now);

  @SqlUpdate("delete from dashboard.rule where key = :key")
  int delete(String key);
}
