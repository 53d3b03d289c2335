package koe.launcher.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import koe.kernel.json.Json;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/**
 * Kills the server's and the database's processes in turn while customers answer and repeat what
 * they do not know the fate of; then compares the customers' own list with what was kept.
 */
final class CrashBench implements Bench.Measurement {

  private static final int CLIENTS = 16;
  private static final int SERVER_SHARE = 10;
  private static final int CONTROLS = 4;
  private static final long LONGEST_MILLIS = 1_000;
  private static final long RECOVERY_NANOS = 120_000_000_000L;

  /** Who is killed; the control shows that losing would be noticed. */
  private enum Victim {
    POSTGRESQL("PostgreSQL"),
    SERVER("server"),
    CONTROL("PostgreSQL that does not wait for the disk (control)");

    private final String words;

    Victim(String words) {
      this.words = words;
    }
  }

  @Override
  public int usualSize() {
    return 20;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Answers under kills, by the customers' own list",
            "killed",
            "times",
            "acknowledged",
            "lost",
            "doubled",
            "longest silence, s");
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path())) {
      UUID survey = koe.api().publish("crash", IntakeBench.definition());
      IntakeLoad load = new IntakeLoad(koe.api().base(), survey, koe.api().openLink(survey));
      int server = Math.max(1, scale.size() / SERVER_SHARE);
      cycles(koe, load, Victim.POSTGRESQL, scale.size() - server, progress, report);
      cycles(koe, load, Victim.SERVER, server, progress, report);
      acknowledgeTooEarly(koe);
      cycles(koe, load, Victim.CONTROL, CONTROLS, progress, report);
    }
    return report;
  }

  private static void cycles(
      TemporaryKoe koe, IntakeLoad load, Victim victim, int times, Progress progress, Report report)
      throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      Customer customer = new Customer(load, running);
      customer.start();
      customers.add(customer);
    }
    Random random = new Random();
    long silence = 0;
    for (int i = 0; i < times; i++) {
      progress.say("Kill %d of %d…".formatted(i + 1, times));
      Thread.sleep(500 + random.nextLong(LONGEST_MILLIS));
      long killed = System.nanoTime();
      (victim == Victim.SERVER ? koe.serverProcesses() : koe.databaseProcesses())
          .forEach(ProcessHandle::destroyForcibly);
      silence = Math.max(silence, awaitAnswer(customers, killed));
    }
    running.set(false);
    Set<UUID> acknowledged = new HashSet<>();
    for (Customer customer : customers) {
      customer.join();
      acknowledged.addAll(customer.acknowledged());
    }
    Kept kept = kept(koe);
    long lost = acknowledged.stream().filter(id -> !kept.ids().contains(id)).count();
    report.row(
        victim.words,
        Integer.toString(times),
        "%,d".formatted(acknowledged.size()),
        Long.toString(lost),
        Long.toString(kept.doubled()),
        "%.1f".formatted(silence / 1e9));
  }

  /** Takes the protection away: commits are acknowledged before they are on disk. */
  private static void acknowledgeTooEarly(TemporaryKoe koe) throws IOException, SQLException {
    try (Connection connection = koe.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter role koe_intake set synchronous_commit = off");
    }
  }

  /** How long nobody was answered after a kill. */
  private static long awaitAnswer(List<Customer> customers, long killed)
      throws InterruptedException {
    // What was on its way when the process died may still arrive.
    long settled = killed + 300_000_000L;
    while (customers.stream().noneMatch(customer -> customer.answered() > settled)) {
      if (System.nanoTime() - killed > RECOVERY_NANOS) {
        throw new Refusal("Koe did not come back after a kill");
      }
      Thread.sleep(20);
    }
    return System.nanoTime() - killed;
  }

  /** What is in the database: ids, and how many keys have more than one response. */
  private record Kept(Set<UUID> ids, long doubled) {}

  private static Kept kept(TemporaryKoe koe) throws IOException, SQLException {
    Set<UUID> ids = new HashSet<>();
    try (Connection connection = koe.database().getConnection();
        Statement statement = connection.createStatement()) {
      try (ResultSet rows =
          statement.executeQuery(
              """
              select r.id from response.response r
              where (select count(*) from response.answer a
                     where a.workspace = r.workspace and a.response = r.id) = 3""")) {
        while (rows.next()) {
          ids.add(rows.getObject(1, UUID.class));
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select (select count(*) from response.response)"
                  + " - (select count(distinct key) from response.submission)")) {
        rows.next();
        return new Kept(ids, rows.getLong(1));
      }
    }
  }

  /** Answers one time after the other, and repeats each until it knows that it was kept. */
  private static final class Customer extends Thread {

    private final IntakeLoad load;
    private final AtomicBoolean running;
    private final ConcurrentLinkedQueue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private volatile long answered;

    Customer(IntakeLoad load, AtomicBoolean running) {
      super("customer");
      this.load = load;
      this.running = running;
      setDaemon(true);
    }

    @Override
    public void run() {
      while (running.get()) {
        byte[] request = load.request(UUID.randomUUID());
        boolean kept = false;
        while (!kept) {
          try (OpenConnection connection = new OpenConnection(load.base())) {
            kept = send(connection, request);
            while (kept && running.get()) {
              request = load.request(UUID.randomUUID());
              kept = send(connection, request);
            }
          } catch (IOException | RuntimeException broken) {
            kept = false;
          }
          if (!kept && !rest()) {
            return;
          }
        }
      }
    }

    private boolean send(OpenConnection connection, byte[] request) throws IOException {
      OpenConnection.Answer answer = connection.send(request);
      if (answer.status() != 201) {
        return false;
      }
      acknowledged.add(UUID.fromString(Json.read(answer.body()).path("id").asText()));
      answered = System.nanoTime();
      return true;
    }

    private static boolean rest() {
      try {
        Thread.sleep(50);
        return true;
      } catch (InterruptedException stopped) {
        return false;
      }
    }

    long answered() {
      return answered;
    }

    List<UUID> acknowledged() {
      return List.copyOf(acknowledged);
    }
  }
}
