package koe.launcher.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** Makes the roles of Koe, as an administrator of the database server. May be repeated. */
public final class RoleSetup {

  private final DataSource administrator;

  public RoleSetup(DataSource administrator) {
    this.administrator = administrator;
  }

  /** Makes the roles and gives each its password. */
  public void apply(Map<Role, String> passwords) throws SQLException {
    try (Connection connection = administrator.getConnection()) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(rolesSql());
      }
      PGConnection postgres = connection.unwrap(PGConnection.class);
      for (Map.Entry<Role, String> entry : passwords.entrySet()) {
        // Hashed here, so that no statement log ever holds it.
        postgres.alterUserPassword(
            entry.getKey().sqlName(), entry.getValue().toCharArray(), "scram-sha-256");
      }
    }
  }

  /** Makes the database if it is not there, owned by the role that migrates it. */
  public void createDatabase(String name) throws SQLException {
    try (Connection connection = administrator.getConnection()) {
      if (!exists(connection, name)) {
        try (Statement statement = connection.createStatement()) {
          statement.execute(
              "create database %s owner %s".formatted(quoted(name), Role.OWNER.sqlName()));
        }
      }
    }
  }

  /** Lets the owner of the schemas create them in a database that belongs to somebody else. */
  public void openDatabase() throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "grant create, connect on database %s to %s"
              .formatted(quoted(connection.getCatalog()), Role.OWNER.sqlName()));
    }
  }

  private static boolean exists(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select from pg_database where datname = ?")) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static String rolesSql() {
    try (InputStream file = RoleSetup.class.getResourceAsStream("/koe/sql/roles.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
