package koe.launcher.mail;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.db.Ids;

/** Where caught mail is kept, one row for each recipient, to be looked at in the browser. */
final class Outbox {

  private final DataSource survey;
  private final Clock clock;

  Outbox(DataSource survey, Clock clock) {
    this.survey = survey;
    this.clock = clock;
  }

  /** Keeps a mail for all of its recipients or for none. */
  void keep(UUID workspace, List<String> recipients, byte[] message) throws SQLException {
    try (Connection connection = survey.getConnection()) {
      connection.setAutoCommit(false);
      enter(connection, workspace);
      try (PreparedStatement insert =
          connection.prepareStatement(
              """
              insert into survey.outbox (workspace, id, channel, recipient, message, at)
              values (?, ?, 'email', ?, ?, ?)""")) {
        for (String recipient : recipients) {
          insert.setObject(1, workspace);
          insert.setObject(2, Ids.next());
          insert.setString(3, recipient);
          insert.setBytes(4, message);
          insert.setTimestamp(5, Timestamp.from(clock.instant()));
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
    }
  }

  private static void enter(Connection connection, UUID workspace) throws SQLException {
    try (PreparedStatement set =
        connection.prepareStatement("select set_config('koe.workspace', ?, true)")) {
      set.setString(1, workspace.toString());
      set.execute();
    }
  }
}
