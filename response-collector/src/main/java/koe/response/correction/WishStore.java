package koe.response.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** What customers ask to be done with their own comments. */
interface WishStore {

  /**
   * A wish that nobody has looked at yet.
   *
   * @param kind correct or withdraw
   * @param text the corrected words; empty for a withdrawal
   */
  record Wish(UUID id, UUID response, String question, String kind, String text) {}

  @SqlQuery(
      """
      select id, response, question, kind, text from response.wish
      where done_at is null order by id limit :most""")
  @RegisterConstructorMapper(Wish.class)
  List<Wish> open(int most);

  /** The words are not kept twice. */
  @SqlUpdate(
      "update response.wish set done_at = :now, failure = :failure, text = '' where id = :id")
  void done(UUID id, Optional<String> failure, Instant now);
}
