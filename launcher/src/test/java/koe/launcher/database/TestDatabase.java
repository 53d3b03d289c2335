package koe.launcher.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.access.WorkspaceSetup;
import koe.launcher.console.Progress;

/** A migrated database on a real server, with one workspace. */
public final class TestDatabase implements AutoCloseable {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);

  private final KoeDatabase database;
  private final UUID workspace;

  private TestDatabase(KoeDatabase database, UUID workspace) {
    this.database = database;
    this.workspace = workspace;
  }

  public static TestDatabase start(Path directory) throws Exception {
    KoeDatabase database = empty(directory);
    database.prepare(Progress.silent());
    UUID workspace =
        new WorkspaceSetup(database.as(Role.OWNER), CLOCK)
            .ensure(
                new WorkspaceSetup.Wanted(
                    "声", "a@example.com", Optional.of("a password"), Optional.empty(), false))
            .workspace();
    return new TestDatabase(database, workspace);
  }

  /** A server without a database of Koe. */
  public static KoeDatabase empty(Path directory) throws Exception {
    return KoeDatabase.embedded(directory, Passwords.from(name -> Optional.of("the " + name)));
  }

  public KoeDatabase database() {
    return database;
  }

  public UUID workspace() {
    return workspace;
  }

  public void run(String sql, Object... values) throws SQLException {
    try (Connection connection = database.asAdministrator().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** The first value that an administrator reads, who sees everything. */
  public String read(String sql) throws SQLException {
    return read(database.asAdministrator(), sql);
  }

  public static String read(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
    }
  }

  @Override
  public void close() throws Exception {
    database.close();
  }
}
