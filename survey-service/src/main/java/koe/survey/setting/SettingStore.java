package koe.survey.setting;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The settings of the transaction's workspace, sealed. */
interface SettingStore {

  record Kept(byte[] sealed, int revision) {}

  @SqlQuery("select sealed, revision from survey.channel_settings")
  @RegisterConstructorMapper(Kept.class)
  Optional<Kept> get();

  @SqlUpdate(
      """
      insert into survey.channel_settings as s (workspace, sealed, revision, updated_by, updated_at)
      values (access.current_workspace(), :sealed, 1, :actor, :now)
      on conflict (workspace) do update set sealed = excluded.sealed, revision = s.revision + 1,
        updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
  void put(byte[] sealed, String actor, Instant now);
}
