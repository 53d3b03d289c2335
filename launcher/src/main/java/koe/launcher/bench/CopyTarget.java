package koe.launcher.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import koe.launcher.console.Progress;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.home.Home;
import koe.launcher.home.Secrets;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A fresh database of Koe into which rows are copied by PostgreSQL's own means: the same tables,
 * keys and indexes, one stream, one transaction.
 */
final class CopyTarget implements AutoCloseable {

  /** In the order in which they refer to each other. */
  private static final List<String> TABLES = List.of("response", "answer", "comment", "score");

  private final TemporaryHome home;
  private final KoeDatabase database;

  private CopyTarget(TemporaryHome home, KoeDatabase database) {
    this.home = home;
    this.database = database;
  }

  /** Starts the database and gives it the workspaces of another one. */
  static CopyTarget start(TemporaryHome home, DataSource koe) throws Exception {
    Home place = Home.open(home.path());
    Secrets secrets = Secrets.open(place.secrets(), Passwords.names(), Map.of());
    CopyTarget target =
        new CopyTarget(home, KoeDatabase.embedded(place.postgres(), Passwords.from(secrets::find)));
    try {
      target.database.prepare(Progress.silent());
      target.takeWorkspaces(koe);
      return target;
    } catch (SQLException | IOException e) {
      target.close();
      throw e;
    }
  }

  /** Takes over the responses to a survey from another Koe; the seconds of copying them in. */
  double copy(DataSource koe, UUID survey) throws SQLException, IOException {
    try (Connection from = koe.getConnection()) {
      for (String table : TABLES) {
        copyOut(from, "select * from response." + table + where(table, survey), file(table));
      }
    }
    try (Connection to = database.asAdministrator().getConnection();
        Statement statement = to.createStatement()) {
      statement.execute("truncate response.response cascade");
      to.setAutoCommit(false);
      long begin = System.nanoTime();
      for (String table : TABLES) {
        copyIn(to, "response." + table, file(table));
      }
      to.commit();
      return (System.nanoTime() - begin) / 1e9;
    }
  }

  @Override
  public void close() throws IOException {
    database.close();
  }

  private void takeWorkspaces(DataSource koe) throws SQLException, IOException {
    try (Connection from = koe.getConnection();
        Connection to = database.asAdministrator().getConnection()) {
      copyOut(from, "select * from access.workspace", file("workspace"));
      copyIn(to, "access.workspace", file("workspace"));
    }
  }

  private Path file(String table) {
    return home.path().resolve(table + ".copy");
  }

  private static String where(String table, UUID survey) {
    return table.equals("response")
        ? " where survey = '" + survey + "'"
        : " where response in (select id from response.response where survey = '" + survey + "')";
  }

  private static void copyOut(Connection from, String query, Path file)
      throws SQLException, IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      copies(from).copyOut("copy (" + query + ") to stdout", out);
    }
  }

  private static void copyIn(Connection to, String table, Path file)
      throws SQLException, IOException {
    try (InputStream in = Files.newInputStream(file)) {
      copies(to).copyIn("copy " + table + " from stdin", in);
    }
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
