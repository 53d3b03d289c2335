package koe.dashboard.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Annotations of the transaction's workspace. */
@RegisterConstructorMapper(Annotation.class)
interface AnnotationStore {

  @SqlQuery(
      """
      select * from dashboard.annotation
      where cast(:after as uuid) is null or id > cast(:after as uuid)
      order by id limit :limit""")
  List<Annotation> list(Optional<UUID> after, int limit);

  /** Of the days from one to another that does not count any more. */
  @SqlQuery(
      """
      select * from dashboard.annotation where day >= :from and day < :to
      order by day, id limit 200""")
  List<Annotation> between(LocalDate from, LocalDate to);

  @SqlUpdate(
      """
      insert into dashboard.annotation (workspace, id, day, kind, text, created_by, created_at)
      values (access.current_workspace(), :id, :day, :kind, :text, :by, :now)""")
  void add(UUID id, @BindMethods AnnotationRequest request, String by, Instant now);

  @SqlUpdate("delete from dashboard.annotation where id = :id")
  int delete(UUID id);
}
