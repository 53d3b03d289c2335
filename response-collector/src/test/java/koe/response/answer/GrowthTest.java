package koe.response.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two who look at tables that have grown do not stand in each other's way. */
class GrowthTest {

  private final DataSource owner = TestDatabase.start().as("owner");
  private final DataSource staff = TestDatabase.start().as("response");

  @BeforeEach
  void begin() throws SQLException {
    grow("create table response.growing as select generate_series(1, 1000) as number");
  }

  private void grow(String sql) throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
      // Otherwise PostgreSQL tells of it up to a second later.
      statement.execute("select pg_stat_force_next_flush()");
    }
  }

  @AfterEach
  void shrink() throws SQLException {
    try (Connection connection = owner.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop table response.growing");
    }
  }

  private static int takeStock(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select kernel.take_stock()")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void while_one_looks_another_neither_waits_nor_looks() throws SQLException {
    try (Connection one = staff.getConnection();
        Connection other = staff.getConnection();
        Statement looking = one.createStatement();
        Statement meanwhile = other.createStatement()) {
      one.setAutoCommit(false);
      assertThat(takeStock(looking)).isPositive();
      grow("insert into response.growing select generate_series(1, 9000)");
      meanwhile.execute("set lock_timeout = '2s'");
      assertThat(takeStock(meanwhile)).isZero();
      one.rollback();
      assertThat(takeStock(meanwhile)).isPositive();
    }
  }
}
