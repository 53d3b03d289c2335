package koe.dashboard.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Accounts of the transaction's workspace. */
interface AccountStore {

  @SqlQuery(
      """
      select id, email, name, roles, team, created_at, disabled_at
      from access.account order by disabled_at is not null, name, id""")
  @RegisterConstructorMapper(Account.class)
  List<Account> list();

  /** Adds an account; 0 if the address belongs to one already, here or in another workspace. */
  @SqlUpdate(
      """
      insert into access.account (workspace, id, email, name, password_hash, roles, team, created_at)
      values (access.current_workspace(), :id, :email, :name, :passwordHash, :roles, :team, :now)
      on conflict (email) do nothing""")
  int add(
      UUID id,
      String email,
      String name,
      String passwordHash,
      List<String> roles,
      Optional<String> team,
      Instant now);

  @SqlUpdate("update access.account set disabled_at = :now where id = :id and disabled_at is null")
  int disable(UUID id, Instant now);
}
