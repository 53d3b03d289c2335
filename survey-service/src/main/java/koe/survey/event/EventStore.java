package koe.survey.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Events of the transaction's workspace. */
public interface EventStore {

  /** The events of one type in a customer's life, taken together. */
  record Summary(
      UUID contact,
      String type,
      long count,
      Optional<BigDecimal> amount,
      Instant first,
      Instant last) {}

  @SqlUpdate(
      """
      insert into survey.event (workspace, id, contact, type, at, amount, currency, attributes,
        received_at)
      values (access.current_workspace(), :id, :contact, :type, :at, :amount, :currency,
        :attributes, :now)""")
  void add(
      UUID id,
      UUID contact,
      String type,
      Instant at,
      Optional<BigDecimal> amount,
      Optional<String> currency,
      JsonNode attributes,
      Instant now);

  @SqlQuery(
      """
      select contact, type, count(*) as count, sum(amount) as amount, min(at) as first, max(at) as last
      from survey.event where contact = any(:contacts) group by contact, type""")
  @RegisterConstructorMapper(Summary.class)
  List<Summary> summaries(List<UUID> contacts);

  @SqlQuery(
      "select * from survey.event where contact = :contact order by at desc, id desc limit :limit")
  @RegisterConstructorMapper(Event.class)
  List<Event> of(UUID contact, int limit);

  /** Events that the waiting distributions were not told of yet, marked as told. */
  @SqlQuery(
      """
      with due as materialized (
        select id from survey.event where looked_at is null order by id limit :limit
        for update skip locked)
      update survey.event set looked_at = :now
      where id in (select id from due)
      returning *""")
  @RegisterConstructorMapper(Event.class)
  List<Event> take(Instant now, int limit);
}
