package koe.response.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The responses of a survey in the transaction's workspace, as a list of them shows them. */
public interface ResponseListStore {

  /** A response with its first score. */
  record Summary(
      UUID id,
      Instant receivedAt,
      String status,
      String channel,
      String language,
      Optional<String> contact,
      Optional<String> metric,
      Optional<Integer> score) {}

  /** The newest responses of a survey before this one. */
  @SqlQuery(
      """
      select r.id, r.received_at, r.status, r.channel, r.language, r.contact, s.metric,
        s.value as score
      from response.response r
      left join lateral (
        select o.metric, o.value from response.score o
        where o.workspace = r.workspace and o.response = r.id
        order by o.question limit 1) s on true
      where r.survey = :survey and (r.received_at, r.id) < (:before, :id)
      order by r.received_at desc, r.id desc limit :limit""")
  @RegisterConstructorMapper(Summary.class)
  List<Summary> newest(UUID survey, Instant before, UUID id, int limit);

  @SqlQuery("select name from survey.survey where id = :survey")
  Optional<String> surveyName(UUID survey);
}
