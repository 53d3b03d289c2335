package koe.survey.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Caught messages of the transaction's workspace. */
interface OutboxStore {

  record Row(UUID id, String channel, String recipient, byte[] message, Instant at) {}

  @SqlQuery(
      """
      select id, channel, recipient, message, at from survey.outbox
      where (:recipient = '' or recipient = :recipient)
        and (cast(:before as uuid) is null or id < cast(:before as uuid))
      order by id desc limit :limit""")
  @RegisterConstructorMapper(Row.class)
  List<Row> list(String recipient, Optional<UUID> before, int limit);

  @SqlQuery("select id, channel, recipient, message, at from survey.outbox where id = :id")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(UUID id);
}
