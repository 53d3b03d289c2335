package koe.survey.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Erasures of the transaction's workspace, and what survey-service itself holds on a person. */
interface ErasureStore {

  /** An erasure that was asked for. */
  record Asked(UUID id, Instant requestedAt, Optional<String> contact) {}

  /** What a module did. */
  record Step(String module, long erased, Instant at) {}

  @SqlUpdate(
      """
      insert into survey.erasure (workspace, id, contact, requested_by, requested_at)
      values (access.current_workspace(), :id, :contact, :actor, :now)""")
  void ask(UUID id, String contact, String actor, Instant now);

  @SqlQuery("select id, requested_at, contact from survey.erasure where id = :id")
  @RegisterConstructorMapper(Asked.class)
  Optional<Asked> find(UUID id);

  /** Those that customers asked for themselves and that survey-service has not looked at. */
  @SqlQuery(
      """
      select id, requested_at, contact from survey.erasure e
      where contact is not null and not exists (
        select from survey.erasure_step s
        where s.workspace = e.workspace and s.erasure = e.id and s.module = 'survey')
      order by id limit 20""")
  @RegisterConstructorMapper(Asked.class)
  List<Asked> open();

  @SqlQuery(
      "select module, erased, at from survey.erasure_step where erasure = :id order by at, module")
  @RegisterConstructorMapper(Step.class)
  List<Step> steps(UUID id);

  @SqlUpdate(
      """
      insert into survey.erasure_step (workspace, erasure, module, erased, at)
      values (access.current_workspace(), :id, 'survey', :erased, :now)""")
  void done(UUID id, int erased, Instant now);

  /** Caught messages to the person's addresses. */
  @SqlUpdate("delete from survey.outbox where recipient = any(:addresses)")
  int deleteCaught(List<String> addresses);

  /** A suppressed address stays suppressed, but nobody can read it any more. */
  @SqlUpdate(
      """
      update survey.suppression s
      set address = survey.sealed_address(s.workspace, s.address)
      where address = any(:addresses) and not exists (
        select from survey.suppression known
        where known.workspace = s.workspace and known.channel = s.channel
          and known.address = survey.sealed_address(s.workspace, s.address))""")
  int sealSuppressed(List<String> addresses);

  @SqlUpdate("delete from survey.suppression where address = any(:addresses)")
  int deleteSuppressed(List<String> addresses);

  @SqlUpdate("delete from survey.earlier_answer where contact = :contact")
  int deleteEarlierAnswers(String contact);

  /** Takes the key out of the distributions that named it. */
  @SqlUpdate(
      """
      update survey.distribution
      set request = jsonb_set(request::jsonb, '{audience,contacts}',
        (request::jsonb #> '{audience,contacts}') - :contact)::json
      where jsonb_exists(request::jsonb #> '{audience,contacts}', :contact)""")
  int unname(String contact);

  /** With the contact go consents, events, invitations and skips. */
  @SqlUpdate("delete from survey.contact where external_id = :contact")
  int deleteContact(String contact);

  /** Forgets the keys of those whom every module has erased. */
  @SqlUpdate(
      """
      update survey.erasure e set contact = null
      where e.contact is not null and 4 = (
        select count(*) from survey.erasure_step s
        where s.workspace = e.workspace and s.erasure = e.id)""")
  int finish();
}
