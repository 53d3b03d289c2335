package koe.dashboard.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Erasures that are asked for, and what of the person is in the follow-ups. */
interface ErasureStore {

  /** A person to be forgotten. */
  record Wanted(UUID id, String contact) {}

  /** Erasures that the responses have done already, so that no follow-up is made any more. */
  @SqlQuery(
      """
      select e.id, e.contact from survey.erasure e
      where e.contact is not null
        and exists (select from survey.erasure_step s where s.workspace = e.workspace
          and s.erasure = e.id and s.module = 'response')
        and not exists (select from survey.erasure_step s where s.workspace = e.workspace
          and s.erasure = e.id and s.module = 'dashboard')
      order by e.id limit :limit""")
  @RegisterConstructorMapper(Wanted.class)
  List<Wanted> wanted(int limit);

  /** What the staff wrote about the person. */
  @SqlUpdate(
      """
      update dashboard.task_event set text = ''
      where kind in ('note', 'contact', 'reply')
        and task in (select id from dashboard.task where contact = :contact)""")
  void forgetNotes(String contact);

  @SqlUpdate(
      """
      update dashboard.task set contact = null, root_cause = null, action = null,
        revision = revision + 1
      where contact = :contact""")
  int forget(String contact);

  @SqlUpdate("update dashboard.ruling set contact = null where contact = :contact")
  void forgetRulings(String contact);

  @SqlUpdate(
      """
      insert into survey.erasure_step (workspace, erasure, module, erased, at)
      values (access.current_workspace(), :erasure, 'dashboard', :erased, :now)
      on conflict do nothing""")
  void done(UUID erasure, int erased, Instant now);
}
