package koe.dashboard.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** API tokens of the transaction's workspace. */
interface TokenStore {

  @SqlQuery(
      """
      select id, name, roles, created_by, created_at, expires_at, revoked_at
      from access.token
      where cast(:before as uuid) is null or id < cast(:before as uuid)
      order by id desc limit :limit""")
  @RegisterConstructorMapper(Token.class)
  List<Token> list(Optional<UUID> before, int limit);

  @SqlQuery(
      """
      select id, name, roles, created_by, created_at, expires_at, revoked_at
      from access.token where id = :id""")
  @RegisterConstructorMapper(Token.class)
  Optional<Token> find(UUID id);

  @SqlUpdate(
      """
      insert into access.token (workspace, id, name, token_hash, roles, created_by, created_at, expires_at)
      values (access.current_workspace(), :id, :name, :tokenHash, :roles, :createdBy, :now, :expiresAt)""")
  void add(
      UUID id,
      String name,
      byte[] tokenHash,
      List<String> roles,
      String createdBy,
      Instant now,
      Optional<Instant> expiresAt);

  @SqlUpdate("update access.token set revoked_at = :now where id = :id and revoked_at is null")
  int revoke(UUID id, Instant now);
}
