package koe.kernel.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The gate's lookups, which come before the workspace is known. */
interface CallerStore {

  /** What the gate tells of a caller. */
  record Row(
      UUID workspace, Optional<UUID> account, String name, List<String> roles, String csrf) {}

  @SqlQuery("select workspace, account, name, roles, csrf from access.caller_by_token(:hash, :at)")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> byToken(byte[] hash, Instant at);

  @SqlQuery(
      """
      select workspace, account, name, roles, csrf
      from access.caller_by_session(:hash, :at, interval '2 hours')""")
  @RegisterConstructorMapper(Row.class)
  Optional<Row> bySession(byte[] hash, Instant at);
}
