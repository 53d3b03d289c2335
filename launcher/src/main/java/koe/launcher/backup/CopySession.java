package koe.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One transaction of an administrator, who sees the rows of every workspace, in which tables are
 * copied to the letter.
 */
final class CopySession implements AutoCloseable {

  private final Connection connection;
  private final CopyManager copies;

  private CopySession(Connection connection) throws SQLException {
    this.connection = connection;
    this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
  }

  /** Begins a transaction that sees the database as it is at this moment. */
  static CopySession begin(DataSource administrator) throws SQLException {
    Connection connection = administrator.getConnection();
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      // The same rows must always give the same bytes.
      statement.execute(
          """
          set local timezone = 'UTC';
          set local datestyle = 'ISO, YMD';
          set local intervalstyle = 'postgres';
          set local extra_float_digits = 1;
          set local bytea_output = 'hex';
          set local synchronize_seqscans = off;
          set local statement_timeout = 0""");
    }
    return new CopySession(connection);
  }

  List<Table> tables() throws SQLException {
    return Catalogue.read(connection);
  }

  long copyOut(Table table, OutputStream out) throws SQLException, IOException {
    return copies.copyOut(table.copyOut(), out);
  }

  long copyIn(Table table, InputStream in) throws SQLException, IOException {
    return copies.copyIn(table.copyIn(), in);
  }

  /** Empties tables of what the migrations have put there. */
  void empty(List<Table> tables) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          tables.stream().map(Table::sqlName).collect(Collectors.joining(", ", "truncate ", "")));
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
