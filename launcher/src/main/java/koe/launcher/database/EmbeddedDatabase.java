package koe.launcher.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import koe.launcher.console.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of Koe's own, started from Maven jars, with its data and its programs in one
 * directory. It listens on the loopback address only and asks everybody for a password. It forgets
 * nothing that it has confirmed, whatever is killed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final ServerDirectory directory;
  private final String password;
  private final OwnPrograms programs = new OwnPrograms();
  private @Nullable EmbeddedPostgres server;
  private int port;

  private EmbeddedDatabase(ServerDirectory directory, String password) {
    this.directory = directory;
    this.password = password;
  }

  /** Starts the server over the data in a directory, or over new data if there is none. */
  public static EmbeddedDatabase start(Path directory, String administratorPassword)
      throws IOException {
    EmbeddedDatabase database =
        new EmbeddedDatabase(ServerDirectory.open(directory), administratorPassword);
    database.start();
    return database;
  }

  /** The administrator's way in to a server that another process has started over a directory. */
  static DatabaseUrl urlOfRunning(Path path, String administratorPassword, String database)
      throws IOException {
    EmbeddedDatabase other =
        new EmbeddedDatabase(ServerDirectory.open(path), administratorPassword);
    other.port = other.directory.rememberedPort().orElse(0);
    try {
      ServerSettings.check(other.administrator("postgres").dataSource(), other.directory.data());
    } catch (SQLException e) {
      throw new Refusal("Koe is starting or stopping: try again when it is ready", e);
    }
    return other.administrator(database);
  }

  /** The administrator's way in, to a database of the given name. */
  public DatabaseUrl administrator(String database) {
    return new DatabaseUrl(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, "postgres", password);
  }

  public int port() {
    return port;
  }

  public boolean isRunning() {
    return directory.postmaster().isPresent();
  }

  /** Starts the server again after it has ended by itself, at the same port if that is possible. */
  public synchronized void restart() throws IOException {
    close();
    start();
  }

  /** Stops the server and waits until none of its processes is left. */
  @Override
  public synchronized void close() throws IOException {
    if (server != null) {
      server.close();
      server = null;
    }
    directory.processes().stop();
  }

  private synchronized void start() throws IOException {
    directory.endLeftovers();
    if (!Files.exists(directory.data())) {
      initialise();
    }
    port = directory.rememberedPort().filter(EmbeddedDatabase::isFree).orElse(0);
    if (port == 0) {
      port = freePort();
      directory.rememberPort(port);
    }
    server = serve(directory.data());
    check();
  }

  /** New data come into their place only when they are complete. */
  private void initialise() throws IOException {
    Path fresh = directory.freshData();
    Path passwordFile = directory.writePassword(password);
    port = freePort();
    try {
      serve(fresh).close();
      directory.processes().stop();
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, directory.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private EmbeddedPostgres serve(Path data) throws IOException {
    // The library clears out children of this directory that it takes for its own.
    System.setProperty("ot.epg.working-dir", directory.scratch().toString());
    try {
      return ServerSettings.apply(EmbeddedPostgres.builder(), directory)
          .setPgBinaryResolver(programs)
          .setOverrideWorkingDirectory(directory.programs().toFile())
          .setDataDirectory(data)
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPGStartupWait(START_LIMIT)
          .setConnectConfig("password", password)
          .setPort(port)
          .start();
    } catch (IllegalStateException e) {
      throw new IOException(e);
    } finally {
      directory.protectPrograms();
    }
  }

  private void check() throws IOException {
    try {
      ServerSettings.check(administrator("postgres").dataSource(), directory.data());
    } catch (SQLException e) {
      close();
      throw new Refusal("PostgreSQL started but does not answer: " + e.getMessage(), e);
    } catch (Refusal e) {
      close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
