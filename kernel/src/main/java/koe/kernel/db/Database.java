package koe.kernel.db;

import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The only way to a connection: a transaction that belongs to one workspace.
 *
 * <p>Row-level security shows a transaction the rows of its workspace and no others; without a
 * workspace it shows none. See docs/adr/0001.
 */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final Jdbi jdbi;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.jdbi =
        Jdbi.create(pool)
            .installPlugin(new PostgresPlugin())
            .installPlugin(new SqlObjectPlugin())
            .registerColumnMapper(JsonNode.class, new JsonColumn())
            .registerArgument(new JsonArgument())
            .registerArrayType(LocalDate.class, "date");
    jdbi.registerExtension(new KnownStores(jdbi));
  }

  /** Connects as one of Koe's roles; connections are opened when they are first needed. */
  public static Database connect(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setDriverClassName("org.postgresql.Driver");
    config.setJdbcUrl(address.url());
    config.setUsername(address.role());
    config.setPassword(address.password());
    config.setPoolName(address.role());
    config.setMaximumPoolSize(address.connections());
    config.setMinimumIdle(1);
    config.setConnectionTimeout(3_000);
    config.setInitializationFailTimeout(-1);
    config.addDataSourceProperty("connectTimeout", "3");
    config.addDataSourceProperty("socketTimeout", "60");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("stringtype", "unspecified");
    config.addDataSourceProperty(
        "options",
        "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s"
            + " -c timezone=UTC");
    return new Database(new HikariDataSource(config));
  }

  /** Runs work in a transaction of the workspace; an exception rolls everything back. */
  public <T> T inWorkspace(UUID workspace, Function<Handle, T> work) {
    return jdbi.inTransaction(
        handle -> {
          handle
              .createQuery("select set_config('koe.workspace', :workspace, true)")
              .bind("workspace", workspace.toString())
              .mapTo(String.class)
              .one();
          return work.apply(handle);
        });
  }

  /** As {@link #inWorkspace} for work without a result. */
  public void useWorkspace(UUID workspace, Consumer<Handle> work) {
    inWorkspace(
        workspace,
        handle -> {
          work.accept(handle);
          return true;
        });
  }

  /**
   * Runs work before the workspace is known. Only the gate functions answer here: a table read this
   * way is empty. Each statement is a transaction of its own, which spares two round trips.
   */
  public <T> T atTheGate(Function<Handle, T> work) {
    return jdbi.withHandle(work::apply);
  }

  /** All workspaces, oldest first, for workers that serve each in turn. */
  public List<UUID> workspaces() {
    return atTheGate(
        handle -> handle.createQuery("select access.workspace_ids()").mapTo(UUID.class).list());
  }

  @Override
  public void close() {
    pool.close();
  }
}
