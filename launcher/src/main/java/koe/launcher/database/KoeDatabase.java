package koe.launcher.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/** The database of an installation: Koe's own server, or one that is there already. */
public final class KoeDatabase implements AutoCloseable {

  private static final int OLDEST = 14;
  private static final String NAME = "koe";

  private final Optional<EmbeddedDatabase> server;
  private final DatabaseUrl administrator;
  private final Passwords passwords;

  private KoeDatabase(
      Optional<EmbeddedDatabase> server, DatabaseUrl administrator, Passwords passwords) {
    this.server = server;
    this.administrator = administrator;
    this.passwords = passwords;
  }

  /** Starts a server over the data in a directory; its database is made by {@link #prepare}. */
  public static KoeDatabase embedded(Path directory, Passwords passwords) throws IOException {
    EmbeddedDatabase server = EmbeddedDatabase.start(directory, passwords.administrator());
    return new KoeDatabase(Optional.of(server), server.administrator(NAME), passwords);
  }

  /** Uses a database that somebody else runs. */
  public static KoeDatabase external(DatabaseUrl administrator, Passwords passwords) {
    return new KoeDatabase(Optional.empty(), administrator, passwords);
  }

  /** The database of an embedded server that another process has started. */
  public static KoeDatabase running(Path directory, Passwords passwords) throws IOException {
    DatabaseUrl administrator =
        EmbeddedDatabase.urlOfRunning(directory, passwords.administrator(), NAME);
    return new KoeDatabase(Optional.empty(), administrator, passwords);
  }

  /** Makes roles and database, and brings the schemas to the newest version. */
  public void prepare(Progress progress) throws SQLException {
    prepareRoles();
    progress.say("Migrating…");
    new Migrations(as(Role.OWNER)).migrate();
  }

  /** Makes the roles, and the database if this is Koe's own server. */
  public void prepareRoles() throws SQLException {
    if (server.isPresent()) {
      RoleSetup setup = new RoleSetup(server.get().administrator("postgres").dataSource());
      setup.apply(passwords.roles());
      setup.createDatabase(NAME);
    } else {
      RoleSetup setup = new RoleSetup(administrator.dataSource());
      setup.apply(passwords.roles());
      setup.openDatabase();
    }
  }

  /** Refuses a server that a role cannot reach, or that is too old; tells whether Koe is there. */
  public boolean checkServer(Role role) {
    return checkServer(url(role));
  }

  /** As {@link #checkServer(Role)}, for the administrator. */
  public boolean checkServer() {
    return checkServer(administrator);
  }

  public DataSource as(Role role) {
    return url(role).dataSource();
  }

  /** The administrator's way in to the database of Koe. */
  public DataSource asAdministrator() {
    return administrator.dataSource();
  }

  public DatabaseUrl url(Role role) {
    return administrator.as(role.sqlName(), passwords.of(role));
  }

  /** Whether the server is there; of a server that somebody else runs this is not asked. */
  public boolean isRunning() {
    return server.map(EmbeddedDatabase::isRunning).orElse(true);
  }

  public void restart() throws IOException {
    if (server.isPresent()) {
      server.get().restart();
    }
  }

  @Override
  public void close() throws IOException {
    if (server.isPresent()) {
      server.get().close();
    }
  }

  private static boolean checkServer(DatabaseUrl url) {
    try (Connection connection = url.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('server_version_num')::int / 10000,
                       to_regclass('kernel.cluster') is not null""")) {
      row.next();
      if (row.getInt(1) < OLDEST) {
        throw new Refusal(
            "KOE_DATABASE_URL leads to PostgreSQL %d, but Koe needs %d or newer"
                .formatted(row.getInt(1), OLDEST));
      }
      return row.getBoolean(2);
    } catch (SQLException e) {
      throw new Refusal(
          "The database of KOE_DATABASE_URL (" + url + ") cannot be used: " + oneLine(e), e);
    }
  }

  private static String oneLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
