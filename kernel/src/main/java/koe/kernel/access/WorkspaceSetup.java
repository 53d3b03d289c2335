package koe.kernel.access;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.db.Ids;

/**
 * The first workspace with its administrator and API token. Running it again changes nothing, but
 * makes a password or token valid that is given now.
 */
public final class WorkspaceSetup {

  /** What is asked for; an empty password or token is generated the first time. */
  public record Wanted(
      String name, String email, Optional<String> password, Optional<String> token, boolean demo) {}

  /**
   * What came of it; the password and the token are told only if they were generated now.
   *
   * @param demo true if the data of the workspace is made up
   */
  public record Made(
      UUID workspace,
      boolean created,
      boolean demo,
      Optional<String> password,
      Optional<String> token) {}

  private final DataSource owner;
  private final Clock clock;

  /**
   * @param owner connections as the owner of the schemas
   */
  public WorkspaceSetup(DataSource owner, Clock clock) {
    this.owner = owner;
    this.clock = clock;
  }

  public Made ensure(Wanted wanted) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      Optional<UUID> known = firstWorkspace(connection);
      Made made =
          known.isPresent() ? renew(connection, known.get(), wanted) : create(connection, wanted);
      connection.commit();
      return made;
    }
  }

  /** Adds a workspace with its administrator, whether or not there is one already. */
  public Made create(Connection connection, Wanted wanted) throws SQLException {
    UUID workspace = Ids.next();
    enter(connection, workspace);
    run(
        connection,
        "insert into access.workspace (workspace, name, demo, created_at) values (?, ?, ?, ?)",
        workspace,
        wanted.name(),
        wanted.demo(),
        Timestamp.from(clock.instant()));
    String password = wanted.password().orElseGet(() -> Secrets.random(15));
    run(
        connection,
        """
        insert into access.account (workspace, id, email, name, password_hash, roles, created_at)
        values (?, ?, ?, ?, ?, ?, ?)""",
        workspace,
        Ids.next(),
        wanted.email(),
        "Administrator",
        PasswordHash.of(password),
        roles(connection),
        Timestamp.from(clock.instant()));
    String token = wanted.token().orElseGet(() -> "koe_" + Secrets.random(32));
    addToken(connection, workspace, token);
    return new Made(
        workspace,
        true,
        wanted.demo(),
        wanted.password().isPresent() ? Optional.empty() : Optional.of(password),
        wanted.token().isPresent() ? Optional.empty() : Optional.of(token));
  }

  private Made renew(Connection connection, UUID workspace, Wanted wanted) throws SQLException {
    enter(connection, workspace);
    if (wanted.password().isPresent()) {
      run(
          connection,
          "update access.account set password_hash = ? where workspace = ? and email = ?",
          PasswordHash.of(wanted.password().get()),
          workspace,
          wanted.email());
    }
    if (wanted.token().isPresent()) {
      addToken(connection, workspace, wanted.token().get());
    }
    return new Made(workspace, false, isDemo(connection), Optional.empty(), Optional.empty());
  }

  /**
   * One more API token for the workspace, which ends by itself.
   *
   * @return the token, which is not told again
   */
  public String passingToken(UUID workspace, Duration validity) throws SQLException {
    String token = "koe_" + Secrets.random(32);
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      enter(connection, workspace);
      run(
          connection,
          """
          insert into access.token (workspace, id, name, token_hash, roles, created_by, created_at,
            expires_at)
          values (?, ?, 'passing token', ?, ?, 'setup', ?, ?)""",
          workspace,
          Ids.next(),
          Secrets.hash(token),
          roles(connection),
          Timestamp.from(clock.instant()),
          Timestamp.from(clock.instant().plus(validity)));
      connection.commit();
    }
    return token;
  }

  private static boolean isDemo(Connection connection) throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement("select demo from access.workspace");
        ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private void addToken(Connection connection, UUID workspace, String token) throws SQLException {
    run(
        connection,
        """
        insert into access.token (workspace, id, name, token_hash, roles, created_by, created_at)
        values (?, ?, 'first token', ?, ?, 'setup', ?)
        on conflict (token_hash) do nothing""",
        workspace,
        Ids.next(),
        Secrets.hash(token),
        roles(connection),
        Timestamp.from(clock.instant()));
  }

  private static Array roles(Connection connection) throws SQLException {
    return connection.createArrayOf("text", new Object[] {Role.ADMIN.word()});
  }

  private static Optional<UUID> firstWorkspace(Connection connection) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement("select access.workspace_ids()");
        ResultSet rows = query.executeQuery()) {
      return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
    }
  }

  private static void enter(Connection connection, UUID workspace) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('koe.workspace', ?, true)")) {
      set.setString(1, workspace.toString());
      set.execute();
    }
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
