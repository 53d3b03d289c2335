package koe.launcher.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import koe.launcher.console.Refusal;

/** How the embedded server is set up, and the proof that it is. */
final class ServerSettings {

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          // The library turns these off, for tests that may lose their data.
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "120"),
          Map.entry("password_encryption", "scram-sha-256"),
          // One file for each day of the week; the directory is relative to the data.
          Map.entry("logging_collector", "on"),
          Map.entry("log_directory", "../log"),
          Map.entry("log_filename", "postgresql-%a.log"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_rotation_age", "1440"),
          Map.entry("log_rotation_size", "0"));

  private ServerSettings() {}

  static EmbeddedPostgres.Builder apply(
      EmbeddedPostgres.Builder builder, ServerDirectory directory) {
    SETTINGS.forEach(builder::setServerConfig);
    // Options of initdb: sorting that does not depend on this machine's languages, and passwords
    // from the first moment on, so that there is no time in which anybody may sign in.
    return builder
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setLocaleConfig("auth-host", "scram-sha-256")
        .setLocaleConfig("auth-local", "scram-sha-256")
        .setLocaleConfig("pwfile", directory.passwordFile().toString());
  }

  /** Makes sure that it is our server that answers, and that it keeps what it confirms. */
  static void check(DataSource administrator, Path data) throws SQLException, IOException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select current_setting('data_directory'),
                       current_setting('fsync') = 'on'
                       and current_setting('synchronous_commit') = 'on'
                       and current_setting('full_page_writes') = 'on'""")) {
      row.next();
      if (!Files.isSameFile(Path.of(row.getString(1)), data)) {
        throw new Refusal(
            "The port of PostgreSQL is served by another server: " + row.getString(1));
      }
      if (!row.getBoolean(2)) {
        throw new Refusal("PostgreSQL runs without durable settings; nothing was changed");
      }
    }
  }
}
