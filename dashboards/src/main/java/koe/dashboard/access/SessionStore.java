package koe.dashboard.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Sessions of the transaction's workspace, and the gate's lookup of who wants one. */
interface SessionStore {

  /** An account whose password is to be checked. */
  record Candidate(UUID workspace, UUID id, String name, String passwordHash) {}

  @SqlQuery("select workspace, id, name, password_hash from access.account_by_email(:email)")
  @RegisterConstructorMapper(Candidate.class)
  Optional<Candidate> byEmail(String email);

  @SqlUpdate(
      """
      insert into access.session (workspace, token_hash, account, csrf, created_at, seen_at, expires_at)
      values (access.current_workspace(), :tokenHash, :account, :csrf, :now, :now, :expiresAt)""")
  void add(byte[] tokenHash, UUID account, String csrf, Instant now, Instant expiresAt);

  @SqlUpdate("delete from access.session where token_hash = :tokenHash")
  int end(byte[] tokenHash);

  @SqlUpdate("delete from access.session where account = :account")
  int endAll(UUID account);

  @SqlUpdate("delete from access.session where expires_at <= :now")
  int forgetExpired(Instant now);
}
