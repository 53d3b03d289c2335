package koe.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.WorkspaceSetup;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Role;
import koe.launcher.demo.DemoWorkspace;
import koe.launcher.home.Home;
import koe.launcher.home.HomeLock;
import koe.launcher.home.Secrets;
import koe.launcher.mail.MailCatcher;
import koe.launcher.server.Application;
import koe.launcher.server.ApplicationServer;
import koe.launcher.server.Installation;
import koe.launcher.server.ServerPlan;

/**
 * From nothing to ready: database, mail catcher, application server, and then the watch over them.
 */
final class Startup {

  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final Set<Role> STAFF =
      Set.of(Role.SURVEY, Role.INTAKE, Role.RESPONSE, Role.FEEDBACK, Role.DASHBOARD);

  private final Up.Wish wish;
  private final Map<String, String> environment;
  private final Progress progress;
  private final Clock clock;
  private final Running running;

  Startup(Up.Wish wish, Map<String, String> environment, Progress progress, Clock clock) {
    this.wish = wish;
    this.environment = environment;
    this.progress = progress;
    this.clock = clock;
    this.running = new Running(progress);
  }

  /** Runs until somebody asks to stop. */
  void run() throws Exception {
    running.stopOnSignal();
    try {
      start();
    } catch (Exception e) {
      if (!running.isStopping()) {
        throw e;
      }
    } finally {
      running.close();
    }
  }

  private void start() throws Exception {
    Duration rest = Settings.longestRest(environment);
    Home home = Home.open(wish.home());
    running.keep(() -> HomeLock.take(home));
    LauncherLog.into(home.logs());
    ApplicationServer.endLeftover(home);
    Installation.ofThisJar().check(applications());
    int port = ListeningPort.check(wish.address(), wish.port());
    DatabaseStart start = DatabaseStart.of(home, environment, wish.publicOnly(), progress);
    KoeDatabase database = running.keep(start::connect);
    Optional<FirstSignIn> signIn = prepare(start, database);
    try {
      WatchedServer server =
          serve(plan(home, port, settings(home, port, start.secrets(), database)));
      progress.say("Koe is ready at " + localUrl(port));
      signIn.ifPresent(first -> first.tell(progress));
      if (wish.demo()) {
        fillDemo(database, signIn.orElseThrow().made().workspace(), localUrl(port));
      }
      watch(database, server, rest);
    } catch (Exception e) {
      // Nobody could ever learn them otherwise.
      signIn.filter(first -> first.made().created()).ifPresent(first -> first.tell(progress));
      throw e;
    }
  }

  /** Fills the workspace beside the watch, so that one can look on while it grows. */
  private void fillDemo(KoeDatabase database, UUID workspace, String url) throws SQLException {
    String token =
        new WorkspaceSetup(database.as(Role.OWNER), clock)
            .passingToken(workspace, Duration.ofHours(1));
    Thread thread =
        new Thread(
            () -> {
              try {
                DemoWorkspace.at(URI.create(url), token).fill(progress::say);
              } catch (RuntimeException failure) {
                progress.say(
                    "The demo is not complete: "
                        + failure.getMessage()
                        + ". Start again with --demo to go on.");
              }
            },
            "koe-demo");
    thread.setDaemon(true);
    thread.start();
  }

  private Optional<FirstSignIn> prepare(DatabaseStart start, KoeDatabase database)
      throws Exception {
    if (start.isOfAnotherMachine()) {
      return Optional.empty();
    }
    database.prepare(progress);
    return Optional.of(
        FirstSignIn.ensure(database.as(Role.OWNER), clock, environment, wish.demo()));
  }

  private Map<String, String> settings(Home home, int port, Secrets secrets, KoeDatabase database)
      throws Exception {
    Settings settings =
        new Settings(environment)
            .place("http://localhost:" + port, home.path().toString())
            .signIn(database, wish.publicOnly() ? Set.of(Role.INTAKE) : STAFF)
            .mail(catcher(database), environment);
    // The public door seals nothing, so it is not told the key either.
    return (wish.publicOnly() ? settings : settings.key(secrets)).values();
  }

  private OptionalInt catcher(KoeDatabase database) throws Exception {
    if (wish.publicOnly() || environment.containsKey("KOE_SMTP_HOST")) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        running.keep(() -> MailCatcher.start(database.as(Role.SURVEY), clock)).port());
  }

  private ServerPlan plan(Home home, int port, Map<String, String> settings) {
    return new ServerPlan(
        Installation.ofThisJar(),
        home,
        wish.address(),
        port,
        environment.getOrDefault("KOE_HEAP", "1g"),
        applications(),
        settings);
  }

  private WatchedServer serve(ServerPlan plan) throws Exception {
    int count = plan.applications().size();
    progress.say(
        "Starting Payara Micro with %d application%s…".formatted(count, count == 1 ? "" : "s"));
    WatchedServer server = running.keep(() -> new WatchedServer(plan));
    server.awaitApplications();
    return server;
  }

  private void watch(KoeDatabase database, WatchedServer server, Duration longest)
      throws InterruptedException {
    List<Watch> watches =
        List.of(
            new Watch("PostgreSQL", database::isRunning, () -> restart(database), longest, clock),
            new Watch("Payara Micro", server::isRunning, () -> restart(server), longest, clock));
    while (!running.awaitStop(GLANCE)) {
      watches.forEach(watch -> watch.look(progress));
    }
  }

  private boolean restart(KoeDatabase database) throws Exception {
    running.unlessStopping(database::restart);
    return true;
  }

  private boolean restart(WatchedServer server) throws Exception {
    running.unlessStopping(server::restart);
    try {
      server.awaitApplications();
    } catch (Refusal incomplete) {
      running.unlessStopping(server::close);
      throw incomplete;
    }
    return true;
  }

  private List<Application> applications() {
    return wish.publicOnly() ? Application.ofPublicDoor() : Application.all();
  }

  private String localUrl(int port) throws IOException {
    InetAddress address = InetAddress.getByName(wish.address());
    boolean local = address.isLoopbackAddress() || address.isAnyLocalAddress();
    return "http://" + (local ? "localhost" : wish.address()) + ":" + port;
  }
}
