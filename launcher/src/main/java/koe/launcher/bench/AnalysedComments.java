package koe.launcher.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import koe.launcher.console.Refusal;

/** How far the comments of a Koe are understood, as its database tells an administrator. */
record AnalysedComments(DataSource administrator) {

  private static final Duration LOOK_EVERY = Duration.ofMillis(250);
  private static final Duration LIMIT = Duration.ofHours(1);

  /** Waits until nothing is left to be understood; how many comments there are. */
  long awaitAll() throws SQLException, InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (System.nanoTime() < end) {
      long waiting =
          count(
              """
              select (select count(*) from response.comment c join response.response r
                        on r.workspace = c.workspace and r.id = c.response
                      where r.status = 'complete')
                - (select count(*) from feedback.item
                   where analysis is not null or failure is not null)""");
      if (waiting == 0) {
        return count("select count(*) from feedback.item");
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    throw new Refusal("The comments are not understood after " + LIMIT.toMinutes() + " minutes");
  }

  private long count(String query) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
