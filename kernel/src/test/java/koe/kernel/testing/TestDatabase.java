package koe.kernel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.access.WorkspaceSetup;
import koe.kernel.db.Database;
import koe.kernel.db.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** One real PostgreSQL for the tests of a module, with Koe's roles, schemas and grants. */
public final class TestDatabase {

  private static final String PASSWORD = "test";
  private static final TestDatabase ONLY = new TestDatabase();

  private final EmbeddedPostgres postgres;

  private TestDatabase() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setLocaleConfig("locale", "C.UTF-8")
              .setServerConfig("max_connections", "200")
              .start();
      prepare();
    } catch (IOException | SQLException failure) {
      throw new IllegalStateException("the embedded PostgreSQL did not start", failure);
    }
  }

  public static TestDatabase start() {
    return ONLY;
  }

  private void prepare() throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(roles());
      for (String role :
          new String[] {"owner", "survey", "intake", "response", "feedback", "dashboard"}) {
        statement.execute("alter role koe_" + role + " password '" + PASSWORD + "'");
      }
      statement.execute("create database koe owner koe_owner");
    }
    Flyway.configure().dataSource(as("owner")).locations("classpath:koe/sql").load().migrate();
  }

  private static String roles() {
    try (InputStream sql = TestDatabase.class.getResourceAsStream("/koe/sql/roles.sql")) {
      if (sql == null) {
        throw new IllegalStateException("roles.sql is not on the classpath");
      }
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Single connections as one of Koe's roles, such as {@code survey}. */
  public DataSource as(String role) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser("koe_" + role);
    source.setPassword(PASSWORD);
    return source;
  }

  /** A pool as one of Koe's roles. */
  public Database connect(String role) {
    return Database.connect(new DatabaseAddress(url(), "koe_" + role, PASSWORD, 8));
  }

  /** A new workspace of its own, so that tests do not see each other. */
  public UUID workspace(Clock clock) {
    try (Connection connection = as("owner").getConnection()) {
      connection.setAutoCommit(false);
      UUID workspace =
          new WorkspaceSetup(as("owner"), clock)
              .create(
                  connection,
                  new WorkspaceSetup.Wanted(
                      "Test",
                      UUID.randomUUID() + "@test.example",
                      Optional.of("a password of tests"),
                      Optional.empty(),
                      false))
              .workspace();
      connection.commit();
      return workspace;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  public String url() {
    return postgres.getJdbcUrl("postgres", "koe").replaceFirst("\\?.*", "");
  }
}
