package koe.launcher.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/**
 * A year of scored answers, invented inside the database, with five things to cut them by. One in
 * twenty has a comment about one of ten themes.
 */
record InventedAnswers(DataSource administrator) {

  private static final int AT_ONCE = 500_000;
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration LIMIT = Duration.ofHours(1);

  /** Channel, language, four plans, eight regions, twenty stores. */
  private static final String INSERT =
      """
      with numbers as (
        select i, random() as luck, md5(i::text || 'koe') as mixed
        from generate_series(cast(? as int), cast(? as int)) i),
      answers as (
        insert into response.response (workspace, id, survey, version, channel, language, status,
          source, attributes, received_at)
        select w.id, gen_random_uuid(), (cast(? as uuid[]))[1 + i % 3], 1,
          (array['email', 'link', 'sms', 'line'])[1 + (i / 3) % 4],
          case when i % 10 < 7 then 'ja' else 'en' end, 'complete', 'import',
          jsonb_build_object(
            'plan', (array['free', 'standard', 'pro', 'enterprise'])[1 + (i / 12) % 4],
            'region', 'R' || (i / 48) % 8, 'store', 'S' || (i / 384) % 20),
          now() - random() * interval '365 days'
        from numbers cross join (select workspace as id from access.workspace limit 1) w
        returning workspace, id, survey, received_at),
      comments as (
        insert into feedback.item (workspace, id, response, survey, question, text, language,
          channel, received_at, taxonomy, model, due_at, sentiment)
        select workspace, gen_random_uuid(), id, survey, 'why', '配送が遅く、連絡もありませんでした。', 'ja',
          'email', received_at, 2147483647, 'invented', now(), 'negative'
        from answers where random() < 0.05
        returning workspace, id),
      themes as (
        insert into feedback.item_theme (workspace, item, theme, sentiment, sentiment_score)
        select workspace, id, (array['delivery', 'price', 'billing', 'refund', 'support', 'staff',
          'waiting', 'quality', 'usability', 'features'])[1 + floor(random() * 10)], 'negative', -1
        from comments)
      insert into response.score (workspace, response, question, survey, metric, value, best,
        received_at)
      select workspace, id, 'nps', survey, 'nps', floor(11 * sqrt(random())), 10, received_at
      from answers""";

  void add(List<UUID> surveys, int rows, Progress progress) throws SQLException {
    try (Connection connection = administrator.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (int first = 0; first < rows; first += AT_ONCE) {
        insert.setInt(1, first);
        insert.setInt(2, Math.min(first + AT_ONCE, rows) - 1);
        insert.setArray(3, connection.createArrayOf("uuid", surveys.toArray()));
        insert.executeUpdate();
        progress.say("%,d answers are there…".formatted(Math.min(first + AT_ONCE, rows)));
      }
      try (Statement statement = connection.createStatement()) {
        // Others who follow the answers find nothing in them, and would only take their time.
        for (String follower : List.of("dashboard.progress", "feedback.progress")) {
          statement.execute(
              "update "
                  + follower
                  + " set transaction = pg_snapshot_xmin(pg_current_snapshot()),"
                  + " epoch = (select epoch from kernel.cluster)");
        }
        statement.execute(
            "vacuum analyze response.response, response.score, feedback.item, feedback.item_theme");
      }
    }
  }

  /** Waits until all of them are counted; the seconds that it took. */
  double awaitTakenIn() throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < LIMIT.toNanos()) {
      if (behind() == 0) {
        return (System.nanoTime() - begin) / 1e9;
      }
      Thread.sleep(LOOK_EVERY.toMillis());
    }
    throw new Refusal("The answers are not taken in after " + LIMIT.toMinutes() + " minutes");
  }

  private long behind() throws SQLException {
    return number(
        """
        select (select count(*) from dashboard.rollup_due where feed = 'scores')
          + (select count(*) from dashboard.rollup_added where not added and ends < current_date)
          + (select count(*) from (
               select from response.response
               where (epoch, transaction, id) > ((select epoch from dashboard.rollup_progress where feed = 'scores'),
                 (select transaction from dashboard.rollup_progress where feed = 'scores'), (select id from dashboard.rollup_progress where feed = 'scores')) limit 1) t)
          + (select case when exists (select from dashboard.rollup_progress) then 0 else 1 end)""");
  }

  long number(String query) throws SQLException {
    try (Connection connection = administrator.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
