package koe.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import koe.kernel.access.WorkspaceSetup;
import koe.kernel.access.WorkspaceSetup.Made;
import koe.kernel.access.WorkspaceSetup.Wanted;
import koe.launcher.console.Progress;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.database.Role;
import koe.launcher.demo.DemoWorkspace;
import koe.launcher.home.Home;
import koe.launcher.home.Secrets;
import koe.launcher.home.Tree;
import koe.launcher.mail.MailCatcher;
import koe.launcher.server.Application;
import koe.launcher.server.ApplicationServer;
import koe.launcher.server.Installation;
import koe.launcher.server.ServerPlan;

/** A whole Koe as it is delivered: PostgreSQL, mail catcher, and the four applications. */
public final class KoeSystem implements AutoCloseable {

  private static final String HEAP = "1g";

  private final Home home;
  private final KoeDatabase database;
  private final MailCatcher catcher;
  private final ApplicationServer server;
  private final URI url;

  private KoeSystem(
      Home home, KoeDatabase database, MailCatcher catcher, ApplicationServer server, URI url) {
    this.home = home;
    this.database = database;
    this.catcher = catcher;
    this.server = server;
    this.url = url;
  }

  /** Starts one in a directory of its own on free ports. */
  static KoeSystem start() throws Exception {
    Home home = Home.open(Files.createTempDirectory("koe-it"));
    Secrets secrets = Secrets.open(home.secrets(), Passwords.names(), Map.of());
    KoeDatabase database = KoeDatabase.embedded(home.postgres(), Passwords.from(secrets::find));
    database.prepare(Progress.silent());
    MailCatcher catcher = MailCatcher.start(database.as(Role.SURVEY), Clock.systemUTC());
    int port = freePort();
    URI url = URI.create("http://localhost:" + port);
    Map<String, String> settings = settings(database);
    settings.put("koe.secret", secrets.of(Secrets.KEY));
    settings.put("koe.url", url.toString());
    settings.put("koe.home", home.path().toString());
    settings.put("koe.smtp.port", Integer.toString(catcher.port()));
    ApplicationServer server = ApplicationServer.launch(plan(home, port, settings));
    server.awaitApplications();
    return new KoeSystem(home, database, catcher, server, url);
  }

  private static Map<String, String> settings(KoeDatabase database) {
    Map<String, String> settings = new TreeMap<>();
    for (Role role :
        List.of(Role.SURVEY, Role.INTAKE, Role.RESPONSE, Role.FEEDBACK, Role.DASHBOARD)) {
      settings.put("koe.database.url", database.url(role).jdbc());
      settings.put(role.passwordKey(), database.url(role).password());
    }
    settings.put("koe.mail.from", "koe@localhost");
    settings.put("koe.catcher", "true");
    settings.put("koe.smtp.host", "127.0.0.1");
    settings.put("koe.smtp.tls", "false");
    return settings;
  }

  private static ServerPlan plan(Home home, int port, Map<String, String> settings) {
    Installation installation = new Installation(Path.of(System.getProperty("koe.installation")));
    installation.check(Application.all());
    return new ServerPlan(installation, home, "127.0.0.1", port, HEAP, Application.all(), settings);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where it answers, such as {@code http://localhost:8080}. */
  public URI url() {
    return url;
  }

  /** Calls as nobody in particular. */
  public Http anyone() {
    return Http.asNobody(url);
  }

  /** A new workspace of its own, so that tests do not see each other's customers. */
  public Workspace workspace(String name) {
    return workspace(name, false);
  }

  /** A new workspace that is filled with a year of an invented shop's customers. */
  public Workspace demo() {
    Workspace workspace = workspace("さくら商店", true);
    DemoWorkspace.at(url, workspace.token()).fill(line -> {});
    return workspace;
  }

  private Workspace workspace(String name, boolean demo) {
    String email = "admin-" + UUID.randomUUID() + "@example.jp";
    Wanted wanted = new Wanted(name, email, Optional.empty(), Optional.empty(), demo);
    try (Connection connection = database.as(Role.OWNER).getConnection()) {
      connection.setAutoCommit(false);
      Made made =
          new WorkspaceSetup(database.as(Role.OWNER), Clock.systemUTC()).create(connection, wanted);
      connection.commit();
      return new Workspace(
          made.workspace(),
          email,
          made.password().orElseThrow(),
          made.token().orElseThrow(),
          anyone());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The database as one of Koe's roles sees it. */
  public DataSource database(Role role) {
    return database.as(role);
  }

  /** The database without row-level security, for counting what is really there. */
  public Rows rows() {
    return new Rows(database.asAdministrator());
  }

  /** The database's processes, to be troubled. */
  public DatabaseTrouble databaseTrouble() {
    return new DatabaseTrouble(home.postgres().resolve("data"), database);
  }

  /** Everything that the server has logged so far. */
  public String log() {
    try {
      return Files.readString(logFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path logFile() {
    return home.logs().resolve("server.log");
  }

  @Override
  public void close() throws IOException {
    server.close();
    catcher.close();
    database.close();
    // What went wrong inside is told by a number and stands in the log.
    Files.copy(
        logFile(),
        Path.of(System.getProperty("koe.logs"), "server.log"),
        StandardCopyOption.REPLACE_EXISTING);
    new Tree(home.path()).delete();
  }
}
