package koe.dashboard.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Saved views of the transaction's workspace. */
@RegisterConstructorMapper(SavedView.class)
interface SavedViewStore {

  @SqlQuery(
      """
      select * from dashboard.saved_view
      where cast(:after as uuid) is null or id > cast(:after as uuid)
      order by id limit :limit""")
  List<SavedView> list(Optional<UUID> after, int limit);

  /** Under a name that is there already, the newer view takes the place of the older one. */
  @SqlQuery(
      """
      insert into dashboard.saved_view (workspace, id, name, query, created_by, created_at)
      values (access.current_workspace(), :id, :name, :query, :by, :now)
      on conflict (workspace, name) do update
      set query = excluded.query, created_by = excluded.created_by,
        created_at = excluded.created_at
      returning *""")
  SavedView put(UUID id, @BindMethods SavedView.Request request, String by, Instant now);

  @SqlUpdate("delete from dashboard.saved_view where id = :id")
  int delete(UUID id);
}
