package koe.response.suspect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Suspicious responses of the transaction's workspace, and the rule about them. */
public interface SuspectStore {

  /**
   * A response with the reasons to doubt it.
   *
   * @param counted whether its scores count
   * @param judged whether a person decided so
   */
  record Suspect(
      UUID id,
      UUID survey,
      String surveyName,
      Instant receivedAt,
      List<String> suspicions,
      boolean counted,
      boolean judged) {}

  /** The workspace's own rule. */
  record Rule(List<String> alone, int together) {}

  /** How many are suspicious, and how many of them do not count. */
  record Tally(int suspects, int leftOut) {}

  @SqlQuery(
      """
      select r.id, r.survey, s.name as survey_name, r.received_at, r.suspicions, r.counted, r.judged
      from response.response r
      join survey.survey s on s.workspace = r.workspace and s.id = r.survey
      where r.suspicions <> '{}' and (r.received_at, r.id) < (:before, :id)
      order by r.received_at desc, r.id desc limit :limit""")
  @RegisterConstructorMapper(Suspect.class)
  List<Suspect> newest(Instant before, UUID id, int limit);

  @SqlQuery(
      """
      select count(*) as suspects, count(*) filter (where not counted) as left_out
      from response.response where suspicions <> '{}'""")
  @RegisterConstructorMapper(Tally.class)
  Tally tally();

  @SqlQuery("select alone, together from response.counting_rule")
  @RegisterConstructorMapper(Rule.class)
  Optional<Rule> rule();

  @SqlUpdate(
      """
      insert into response.counting_rule (workspace, alone, together, changed_by, changed_at)
      values (access.current_workspace(), :alone, :together, :by, :now)
      on conflict (workspace) do update
      set alone = :alone, together = :together, changed_by = :by, changed_at = :now""")
  void setRule(List<String> alone, int together, String by, Instant now);

  /** A person decides; 0 if there is no such response. */
  @SqlUpdate("update response.response set counted = :counted, judged = true where id = :id")
  int judge(UUID id, boolean counted);

  /** The rule decides anew about all that no person decided about. */
  @SqlQuery(
      """
      update response.response
      set counted = not (suspicions && cast(:alone as text[]) or cardinality(suspicions) >= :together)
      where suspicions <> '{}' and not judged
        and counted = (suspicions && cast(:alone as text[]) or cardinality(suspicions) >= :together)
      returning id""")
  List<UUID> decide(List<String> alone, int together);

  /** Puts the scores of those aside that do not count any more. */
  @SqlUpdate(
      """
      with gone as (
        delete from response.score s using response.response r
        where r.workspace = s.workspace and r.id = s.response and not r.counted
          and r.id = any (:of)
        returning s.*)
      insert into response.uncounted_score (workspace, response, question, survey, metric, value,
        best, received_at)
      select workspace, response, question, survey, metric, value, best, received_at from gone""")
  void putAside(List<UUID> of);

  /** Takes the scores of those back that count again. */
  @SqlUpdate(
      """
      with back as (
        delete from response.uncounted_score s using response.response r
        where r.workspace = s.workspace and r.id = s.response and r.counted
          and r.id = any (:of)
        returning s.*)
      insert into response.score (workspace, response, question, survey, metric, value, best,
        received_at)
      select workspace, response, question, survey, metric, value, best, received_at from back""")
  void takeBack(List<UUID> of);
}
