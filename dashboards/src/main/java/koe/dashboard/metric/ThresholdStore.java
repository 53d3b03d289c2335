package koe.dashboard.metric;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** From how many answers on the transaction's workspace shows numbers and comments. */
interface ThresholdStore {

  @SqlQuery("select numbers, comments, reliable from dashboard.threshold")
  @RegisterConstructorMapper(Thresholds.class)
  Optional<Thresholds> find();

  @SqlUpdate(
      """
      insert into dashboard.threshold (workspace, numbers, comments, reliable)
      values (access.current_workspace(), :numbers, :comments, :reliable)
      on conflict (workspace) do update
      set numbers = excluded.numbers, comments = excluded.comments, reliable = excluded.reliable""")
  void put(@BindMethods Thresholds thresholds);
}
