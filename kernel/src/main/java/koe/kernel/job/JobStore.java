package koe.kernel.job;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Jobs in the workspace of the transaction. */
public interface JobStore {

  /** A job as it stands in the database. */
  record Row(
      UUID id,
      String kind,
      String status,
      String input,
      long done,
      Optional<Long> total,
      String errors,
      long errorCount,
      Optional<Instant> startedAt,
      Optional<Instant> finishedAt) {}

  @SqlUpdate(
      """
      insert into kernel.job (workspace, id, module, kind, status, input, created_at, due_at)
      values (access.current_workspace(), :id, :module, :kind, 'queued', cast(:input as json),
              :now, :due)""")
  void add(UUID id, String module, String kind, String input, Instant now, Instant due);

  @SqlQuery("select * from kernel.job where id = :id")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(UUID id);

  /** Leases the oldest job that waits or whose runner was lost. */
  @SqlQuery(
      """
      with due as materialized (
        select id from kernel.job
        where module = :module and status in ('queued', 'running') and due_at <= :now
        order by due_at limit 1
        for update skip locked)
      update kernel.job
      set status = 'running', attempts = attempts + 1, due_at = :leasedUntil,
          started_at = coalesce(started_at, :now)
      where id = (select id from due)
      returning *""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> lease(String module, Instant now, Instant leasedUntil);

  @SqlUpdate(
      """
      update kernel.job
      set done = :done, total = :total, errors = cast(:errors as json), error_count = :errorCount,
          due_at = :leasedUntil
      where id = :id and status = 'running'""")
  int progress(
      UUID id,
      long done,
      Optional<Long> total,
      String errors,
      long errorCount,
      Instant leasedUntil);

  @SqlUpdate(
      """
      update kernel.job
      set status = :status, done = :done, total = :total, errors = cast(:errors as json),
          error_count = :errorCount, finished_at = :now
      where id = :id and status = 'running'""")
  void finish(
      UUID id,
      String status,
      long done,
      Optional<Long> total,
      String errors,
      long errorCount,
      Instant now);

  @SqlUpdate(
      """
      update kernel.job set status = 'cancelled', finished_at = :now
      where id = :id and status in ('queued', 'running')""")
  int cancel(UUID id, Instant now);
}
