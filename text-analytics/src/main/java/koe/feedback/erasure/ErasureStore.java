package koe.feedback.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Erasures that are asked for, and what of the person is in the comments. */
interface ErasureStore {

  /** A person to be forgotten. */
  record Wanted(UUID id, String contact) {}

  /** Nobody takes comments over from the responses until the transaction ends. */
  @SqlQuery("select id from feedback.progress for update")
  Optional<UUID> holdGathering();

  /** Erasures that the responses have done already, so that nothing can come over from there. */
  @SqlQuery(
      """
      select e.id, e.contact from survey.erasure e
      where e.contact is not null
        and exists (select from survey.erasure_step s where s.workspace = e.workspace
          and s.erasure = e.id and s.module = 'response')
        and not exists (select from survey.erasure_step s where s.workspace = e.workspace
          and s.erasure = e.id and s.module = 'feedback')
      order by e.id limit :limit""")
  @RegisterConstructorMapper(Wanted.class)
  List<Wanted> wanted(int limit);

  /** The words go; the row stays as a change of the feed, so that the search index forgets too. */
  @SqlUpdate(
      """
      update feedback.item
      set text = '', contact = null, attributes = '{}', analysis = null, failure = null,
        epoch = default, transaction = pg_current_xact_id()
      where contact = :contact""")
  int forget(String contact);

  @SqlUpdate(
      """
      insert into survey.erasure_step (workspace, erasure, module, erased, at)
      values (access.current_workspace(), :erasure, 'feedback', :erased, :now)
      on conflict do nothing""")
  void done(UUID erasure, int erased, Instant now);
}
