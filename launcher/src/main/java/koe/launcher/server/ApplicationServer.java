package koe.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import koe.launcher.console.Refusal;
import koe.launcher.home.Footprint;
import koe.launcher.home.Home;
import koe.launcher.home.PrivateFile;
import koe.launcher.home.Tree;

/** Payara Micro with the applications on it, in a process of its own that is held on a leash. */
public final class ApplicationServer implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
  private static final long LOG_BOUND = 10_000_000;

  private final ServerPlan plan;
  private final Process process;
  private final ServerLog log;
  private final Deployment deployment = new Deployment();

  private ApplicationServer(ServerPlan plan, Process process, ServerLog log) {
    this.plan = plan;
    this.process = process;
    this.log = log;
  }

  /** Starts the process; {@link #awaitApplications} tells when it can be used. */
  public static ApplicationServer launch(ServerPlan plan) throws IOException {
    endLeftover(plan.home());
    new Tree(plan.runtime()).delete();
    Files.createDirectories(plan.runtime());
    Files.writeString(plan.commandFile(), plan.commands());
    PrivateFile.write(plan.settingsFile(), plan.settings());
    ProcessBuilder builder = new ProcessBuilder(command(plan)).redirectErrorStream(true);
    // The settings file is the only way in: the environment holds an administrator's passwords.
    builder.environment().keySet().removeIf(name -> name.startsWith("KOE_"));
    builder.directory(plan.home().run().toFile());
    ServerLog log = new ServerLog(plan.log(), LOG_BOUND);
    ApplicationServer server = new ApplicationServer(plan, builder.start(), log);
    footprint(plan.home()).leave(server.process.toHandle());
    server.listen();
    return server;
  }

  /** Ends a server that a killed launcher has left behind. */
  public static void endLeftover(Home home) throws IOException {
    footprint(home).end();
  }

  /** Waits until every application is deployed. */
  public void awaitApplications() throws InterruptedException {
    Set<String> deployed = awaitStart();
    List<String> missing =
        plan.applications().stream()
            .filter(application -> !deployed.contains(application.deployedName()))
            .map(Application::fileName)
            .toList();
    if (!missing.isEmpty()) {
      throw new Refusal(
          "Not started: %s; the server says: %s (see %s)"
              .formatted(
                  String.join(", ", missing),
                  deployment.failures().stream().findFirst().orElse("nothing"),
                  plan.log()));
    }
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Stops the server, in order if it can. */
  @Override
  public void close() throws IOException {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    footprint(plan.home()).end();
  }

  private Set<String> awaitStart() throws InterruptedException {
    CompletableFuture<Set<String>> ended = process.onExit().thenApply(end -> Set.of());
    try {
      Set<String> deployed =
          deployment
              .deployed()
              .applyToEither(ended, names -> names)
              .get(START_LIMIT.toMinutes(), TimeUnit.MINUTES);
      if (!deployed.isEmpty() || process.isAlive()) {
        return deployed;
      }
      throw failed("Payara Micro ended with code " + process.exitValue());
    } catch (TimeoutException e) {
      throw failed("Payara Micro is not ready after " + START_LIMIT.toMinutes() + " minutes");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Refusal failed(String reason) {
    return new Refusal(
        reason
            + "; its last lines, from "
            + plan.log()
            + ":\n"
            + String.join("\n", log.lastLines()));
  }

  private void listen() {
    Thread listener = new Thread(this::readOutput, "server-output");
    listener.setDaemon(true);
    listener.start();
  }

  private void readOutput() {
    try (log;
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String plain = ServerLog.plain(line);
        log.write(plain);
        deployment.read(plain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(ServerPlan plan) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + plan.heap(),
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Djava.awt.headless=true",
                // Otherwise it is looked for in all jars for each header and part of a mail.
                "-Djakarta.mail.util.StreamProvider="
                    + "org.eclipse.angus.mail.util.MailStreamProvider",
                "-Djava.io.tmpdir=" + plan.runtime(),
                "-javaagent:" + plan.installation().leash(),
                "-jar",
                plan.installation().server().toString(),
                "--nohazelcast",
                "--disablephonehome",
                "--port",
                Integer.toString(plan.port()),
                "--unpackdir",
                plan.runtime().resolve("unpacked").toString(),
                "--systemproperties",
                plan.settingsFile().toString(),
                "--prebootcommandfile",
                plan.commandFile().toString()));
    for (Application application : plan.applications()) {
      command.add("--deploy");
      command.add(plan.installation().file(application).toString());
    }
    return command;
  }

  private static Footprint footprint(Home home) {
    return new Footprint(home.run().resolve("payara.process"));
  }
}
