package koe.response.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.FeedPosition;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Finished responses on their way to the customers' histories in survey-service. */
interface TellingStore {

  @SqlQuery("select epoch, transaction, id from response.told for update")
  @RegisterConstructorMapper(FeedPosition.class)
  Optional<FeedPosition> mark();

  @SqlUpdate(
      """
      insert into response.told (workspace, epoch, transaction, id)
      values (access.current_workspace(), :epoch, cast(:transaction as xid8), :id)
      on conflict (workspace) do update
      set epoch = excluded.epoch, transaction = excluded.transaction, id = excluded.id""")
  void moveMark(@BindMethods FeedPosition position);

  @SqlQuery(
      """
      select epoch, transaction, id from response.response
      where (epoch, transaction, id) > (:epoch, cast(:transaction as xid8), :id)
        and (epoch < (select epoch from kernel.cluster)
          or transaction < pg_snapshot_xmin(pg_current_snapshot()))
      order by epoch, transaction, id limit :limit""")
  @RegisterConstructorMapper(FeedPosition.class)
  List<FeedPosition> after(@BindMethods FeedPosition mark, int limit);

  /** Appends those that are finished and whose customer is known; corrected ones replace. */
  @SqlUpdate(
      """
      insert into survey.earlier_answer (workspace, response, contact, survey, answers, scores,
        received_at)
      select r.workspace, r.id, r.contact, r.survey,
        coalesce((select jsonb_object_agg(a.question, a.value) from response.answer a
          where a.workspace = r.workspace and a.response = r.id), '{}'),
        coalesce((select jsonb_object_agg(s.metric, s.value order by s.question desc)
          from response.score s where s.workspace = r.workspace and s.response = r.id), '{}'),
        r.received_at
      from response.response r
      where r.id = any(:responses) and r.status = 'complete' and r.contact is not null
      on conflict (workspace, response) do update
      set answers = excluded.answers, scores = excluded.scores
      where (earlier_answer.answers, earlier_answer.scores)
        is distinct from (excluded.answers, excluded.scores)""")
  int tell(List<UUID> responses);
}
