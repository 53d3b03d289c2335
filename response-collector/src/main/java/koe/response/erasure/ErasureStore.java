package koe.response.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Erasures that are asked for, and what of the person is in the responses. */
interface ErasureStore {

  /** A person to be forgotten. */
  record Wanted(UUID id, String contact) {}

  /** Erasures that the histories are free of already and the responses are not. */
  @SqlQuery(
      """
      select e.id, e.contact from survey.erasure e
      where e.contact is not null and not exists (
        select from survey.erasure_step s
        where s.workspace = e.workspace and s.erasure = e.id and s.module = 'response')
      order by e.id limit :limit""")
  @RegisterConstructorMapper(Wanted.class)
  List<Wanted> wanted(int limit);

  @SqlQuery("select id from response.response where contact = :contact for update")
  List<UUID> responsesOf(String contact);

  @SqlUpdate("delete from response.comment where response = any(:responses)")
  void deleteComments(List<UUID> responses);

  /** Scores stay, because they say nothing of who gave them; so do the ratings behind them. */
  @SqlUpdate(
      """
      delete from response.answer a
      where a.response = any(:responses) and not exists (
        select from response.score s where s.workspace = a.workspace
          and s.response = a.response and s.question = a.question)""")
  void deleteAnswers(List<UUID> responses);

  /** Those too that were sent through a link of the person's and that no answer refers to. */
  @SqlUpdate(
      """
      delete from response.file f
      where f.response = any(:responses)
        or f.invitation in (select i.id from survey.invitation i
                            join survey.contact c on c.workspace = i.workspace and c.id = i.contact
                            where c.external_id = :contact)
        or f.invitation in (select r.invitation from response.response r
                            where r.id = any(:responses))""")
  void deleteFiles(List<UUID> responses, String contact);

  /** What staff corrected of the person's answers, and in which words they said why. */
  @SqlUpdate(
      """
      update response.correction set changes = '[]', reason = ''
      where response = any(:responses)""")
  void emptyHistories(List<UUID> responses);

  @SqlUpdate("delete from response.submission where response = any(:responses)")
  void deleteSubmissions(List<UUID> responses);

  @SqlUpdate(
      """
      update response.response
      set contact = null, attributes = '{}', resume_hash = null, invitation = null
      where id = any(:responses)""")
  void forget(List<UUID> responses);

  @SqlUpdate("delete from response.wish where response = any(:responses)")
  void deleteWishes(List<UUID> responses);

  @SqlUpdate(
      """
      insert into survey.erasure_step (workspace, erasure, module, erased, at)
      values (access.current_workspace(), :erasure, 'response', :erased, :now)
      on conflict do nothing""")
  void done(UUID erasure, int erased, Instant now);
}
