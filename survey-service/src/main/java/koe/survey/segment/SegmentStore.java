package koe.survey.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Segments of the transaction's workspace, and what their filters look at. */
public interface SegmentStore {

  /** What a customer answered in one response. */
  record EarlierAnswer(String contact, JsonNode answers, JsonNode scores, Instant receivedAt) {}

  @SqlQuery("select * from survey.segment order by key")
  @RegisterConstructorMapper(Segment.class)
  List<Segment> list();

  @SqlQuery("select * from survey.segment where key = :key")
  @RegisterConstructorMapper(Segment.class)
  Optional<Segment> find(String key);

  @SqlUpdate(
      """
      insert into survey.segment as s (workspace, key, name, filter, updated_at)
      values (access.current_workspace(), :key, :name, :filter, :now)
      on conflict (workspace, key) do update
      set name = excluded.name, filter = excluded.filter, updated_at = excluded.updated_at,
        revision = s.revision + 1""")
  void put(String key, String name, String filter, Instant now);

  @SqlUpdate("delete from survey.segment where key = :key")
  int delete(String key);

  /** Names of distributions that are still to reach the segment's members. */
  @SqlQuery(
      """
      select name from survey.distribution
      where request #>> '{audience,segment}' = :key
        and status in ('draft', 'planning', 'sending', 'paused')
      order by id limit 5""")
  List<String> users(String key);

  /** Earlier answers, oldest first. */
  @SqlQuery(
      """
      select a.contact, a.answers, a.scores, a.received_at
      from survey.earlier_answer a
      where a.contact = any(:contacts) order by a.received_at, a.response""")
  @RegisterConstructorMapper(EarlierAnswer.class)
  List<EarlierAnswer> earlier(List<String> contacts);
}
