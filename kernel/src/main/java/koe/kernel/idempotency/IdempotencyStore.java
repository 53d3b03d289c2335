package koe.kernel.idempotency;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

interface IdempotencyStore {

  record Row(
      byte[] bodyHash,
      Optional<Integer> status,
      Optional<String> location,
      Optional<String> etag,
      Optional<String> body) {}

  @SqlUpdate(
      """
      insert into kernel.idempotency (workspace, route, key, body_hash, created_at)
      values (access.current_workspace(), :route, :key, :bodyHash, :now)
      on conflict do nothing""")
  int begin(String route, String key, byte[] bodyHash, Instant now);

  @SqlQuery(
      """
      select body_hash, status, location, etag, body from kernel.idempotency
      where route = :route and key = :key""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> find(String route, String key);

  @SqlUpdate(
      """
      update kernel.idempotency
      set status = :status, location = :location, etag = :etag, body = :body
      where route = :route and key = :key""")
  void finish(
      String route,
      String key,
      int status,
      Optional<String> location,
      Optional<String> etag,
      Optional<String> body);

  @SqlUpdate("delete from kernel.idempotency where route = :route and key = :key")
  void forget(String route, String key);
}
