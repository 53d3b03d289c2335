package koe.launcher.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import koe.kernel.access.Secrets;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.home.Footprint;
import koe.launcher.home.Home;
import koe.launcher.server.Installation;

/** A Koe in processes of its own, started as anybody starts it, on any free port. */
final class TemporaryKoe implements AutoCloseable {

  private static final String READY = "Koe is ready at ";
  private static final long STOP_SECONDS = 60;

  private final Home home;
  private final Process launcher;
  private final BufferedReader output;
  private final String token;
  private final Thread stop = new Thread(this::end, "stop");
  private final Map<String, Double> moments = new LinkedHashMap<>();
  private String url = "";

  private TemporaryKoe(Home home, Process launcher, String token) {
    this.home = home;
    this.launcher = launcher;
    this.token = token;
    this.output =
        new BufferedReader(
            new InputStreamReader(launcher.getInputStream(), StandardCharsets.UTF_8));
    Runtime.getRuntime().addShutdownHook(stop);
  }

  /** Starts Koe with a home and waits until it is ready. */
  static TemporaryKoe start(Path path) throws IOException {
    return start(path, Map.of());
  }

  /** As {@link #start(Path)}, with settings of its own. */
  static TemporaryKoe start(Path path, Map<String, String> settings) throws IOException {
    Home home = Home.open(path);
    String token = Secrets.random(32);
    ProcessBuilder builder = new ProcessBuilder(command(home)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("KOE_"));
    builder.environment().putAll(settings);
    builder.environment().put("KOE_ADMIN_TOKEN", token);
    long begin = System.nanoTime();
    TemporaryKoe koe = new TemporaryKoe(home, builder.start(), token);
    try {
      koe.awaitReady(begin);
      return koe;
    } catch (IOException | Refusal e) {
      koe.close();
      throw e;
    }
  }

  /** When each step of the start was begun, in seconds, and last when Koe was ready. */
  Map<String, Double> moments() {
    return Map.copyOf(moments);
  }

  /** When the step was begun whose announcement starts like this. */
  double moment(String announcement) {
    return moments.entrySet().stream()
        .filter(moment -> moment.getKey().startsWith(announcement))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not announced: " + announcement))
        .getValue();
  }

  double ready() {
    return moment(READY);
  }

  KoeApi api() {
    return new KoeApi(URI.create(url), token);
  }

  /** The administrator's way in to its database. */
  DataSource database() throws IOException {
    koe.launcher.home.Secrets secrets =
        koe.launcher.home.Secrets.open(home.secrets(), Passwords.names(), Map.of());
    return KoeDatabase.running(home.postgres(), Passwords.from(secrets::find)).asAdministrator();
  }

  List<ProcessHandle> launcherProcesses() {
    return List.of(launcher.toHandle());
  }

  List<ProcessHandle> serverProcesses() throws IOException {
    return new Footprint(home.run().resolve("payara.process")).process().stream().toList();
  }

  List<ProcessHandle> databaseProcesses() throws IOException {
    try (Stream<String> lines =
        Files.lines(home.postgres().resolve("data").resolve("postmaster.pid"))) {
      Optional<ProcessHandle> postmaster =
          lines.findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
      List<ProcessHandle> processes = new ArrayList<>(postmaster.stream().toList());
      postmaster.stream().flatMap(ProcessHandle::descendants).forEach(processes::add);
      return processes;
    }
  }

  private void awaitReady(long begin) throws IOException {
    List<String> said = new ArrayList<>();
    while (url.isEmpty()) {
      String line = output.readLine();
      if (line == null) {
        throw new Refusal("Koe did not start:\n" + String.join("\n", said));
      }
      said.add(line);
      moments.putIfAbsent(line, (System.nanoTime() - begin) / 1e9);
      if (line.startsWith(READY)) {
        url = line.substring(READY.length());
      }
    }
    // What it says later must not fill the pipe.
    Thread reader = new Thread(() -> output.lines().forEach(line -> {}), "koe-output");
    reader.setDaemon(true);
    reader.start();
  }

  @Override
  public void close() {
    end();
    Runtime.getRuntime().removeShutdownHook(stop);
  }

  private void end() {
    // Through its handle, because Process.destroy would close its output under the reader.
    launcher.toHandle().destroy();
    try {
      if (!launcher.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        launcher.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      launcher.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** As the start script does. */
  private static List<String> command(Home home) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx512m",
        "-XX:+UseSerialGC",
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Dstderr.encoding=UTF-8",
        "-jar",
        Installation.ofThisJar().launcher().toString(),
        "up",
        "--port",
        "0",
        "--home",
        home.path().toString());
  }
}
