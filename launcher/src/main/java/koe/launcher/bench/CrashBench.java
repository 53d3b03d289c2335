package koe.launcher.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/**
 * Kills the database and the server and cuts the power while customers answer and repeat what they
 * do not know the fate of; then compares the customers' own list with what was kept.
 *
 * @param serverKills how often the server is killed
 * @param powerCuts how often everything is killed and what the disk has not confirmed is taken back
 */
record CrashBench(int serverKills, int powerCuts) implements Bench.Measurement {

  private static final int CLIENTS = 16;
  private static final int CONTROLS = 4;
  private static final long LEAST_MILLIS = 500;
  private static final long VARIABLE_MILLIS = 1_000;
  private static final long RECOVERY_NANOS = 180_000_000_000L;

  /** What is on its way when a process dies may still arrive. */
  private static final long ON_ITS_WAY_NANOS = 300_000_000L;

  /** What happens in each cycle. */
  private enum Trouble {
    DATABASE,
    SERVER,
    POWER
  }

  @Override
  public int usualSize() {
    return 20;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Answers in trouble, by the customers' own list",
            "trouble",
            "times",
            "acknowledged",
            "lost",
            "doubled",
            "longest silence, s");
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home())) {
      ForgetfulDisk disk =
          new ForgetfulDisk(
              home.path().toRealPath().resolve("postgres").resolve("data"),
              home.path().toRealPath().resolve("notes"));
      Map<String, String> settings = disk.environment(home.path());
      settings.put("KOE_RESTART_SECONDS", "1");
      try (TemporaryKoe koe = TemporaryKoe.start(home.path(), settings)) {
        new Cycles(koe, disk, progress, report).run(scale.size(), serverKills, powerCuts);
      }
    }
    return report;
  }

  /** One Koe that is brought into trouble again and again. */
  private record Cycles(TemporaryKoe koe, ForgetfulDisk disk, Progress progress, Report report) {

    void run(int databaseKills, int serverKills, int powerCuts) throws Exception {
      UUID survey = koe.api().publish("crash", IntakeBench.definition());
      IntakeLoad load = new IntakeLoad(koe.api().base(), survey, koe.api().openLink(survey));
      administer("checkpoint");
      disk.settle();
      repeat(load, Trouble.DATABASE, databaseKills, "PostgreSQL killed");
      repeat(load, Trouble.SERVER, serverKills, "server killed");
      repeat(load, Trouble.POWER, powerCuts, "power cut");
      // Takes the protection away: commits are acknowledged before they are on disk.
      administer("alter role koe_intake set synchronous_commit = off");
      repeat(load, Trouble.DATABASE, CONTROLS, "PostgreSQL killed, not waiting for the disk");
      repeat(load, Trouble.POWER, CONTROLS, "power cut, not waiting for the disk");
    }

    private void repeat(IntakeLoad load, Trouble trouble, int times, String words)
        throws Exception {
      if (times == 0) {
        return;
      }
      Customers customers = new Customers(load, CLIENTS);
      Random chance = new Random(times);
      long silence = 0;
      for (int i = 0; i < times; i++) {
        progress.say("%s, %d of %d…".formatted(words, i + 1, times));
        Thread.sleep(LEAST_MILLIS + chance.nextLong(VARIABLE_MILLIS));
        long begin = System.nanoTime();
        make(trouble, chance);
        silence = Math.max(silence, awaitAnswer(customers, begin));
      }
      Set<UUID> acknowledged = customers.leave();
      Kept kept = kept();
      report.row(
          words,
          Integer.toString(times),
          "%,d".formatted(acknowledged.size()),
          Long.toString(acknowledged.stream().filter(id -> !kept.ids().contains(id)).count()),
          Long.toString(kept.doubled()),
          "%.1f".formatted(silence / 1e9));
    }

    private void make(Trouble trouble, Random chance) throws IOException, InterruptedException {
      switch (trouble) {
        case DATABASE -> koe.databaseProcesses().forEach(ProcessHandle::destroyForcibly);
        case SERVER -> koe.serverProcesses().forEach(ProcessHandle::destroyForcibly);
        case POWER -> cutPower(chance);
      }
    }

    /** The launcher waits meanwhile, so that it does not start what is not over yet. */
    private void cutPower(Random chance) throws IOException, InterruptedException {
      List<ProcessHandle> killed =
          Stream.concat(koe.databaseProcesses().stream(), koe.serverProcesses().stream()).toList();
      signal("STOP");
      try {
        killed.forEach(ProcessHandle::destroyForcibly);
        // Nobody buries them while the launcher waits, so they stay, without a program.
        while (killed.stream().anyMatch(process -> process.info().command().isPresent())) {
          Thread.sleep(2);
        }
        disk.cut(chance.nextBoolean(), chance);
      } finally {
        signal("CONT");
      }
    }

    private void signal(String name) throws IOException, InterruptedException {
      List<String> command = new ArrayList<>(List.of("kill", "-" + name));
      koe.launcherProcesses().forEach(process -> command.add(Long.toString(process.pid())));
      new ProcessBuilder(command).start().waitFor();
    }

    /** How long nobody was answered. */
    private static long awaitAnswer(Customers customers, long begin) throws InterruptedException {
      while (!customers.answeredSince(begin + ON_ITS_WAY_NANOS)) {
        if (System.nanoTime() - begin > RECOVERY_NANOS) {
          throw new Refusal("Koe did not come back");
        }
        Thread.sleep(20);
      }
      return System.nanoTime() - begin;
    }

    private void administer(String sql) throws IOException, SQLException {
      try (Connection connection = koe.database().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      }
    }

    /** What is in the database: ids, and how many keys have more than one response. */
    private record Kept(Set<UUID> ids, long doubled) {}

    private Kept kept() throws IOException, SQLException {
      Set<UUID> ids = new HashSet<>();
      try (Connection connection = koe.database().getConnection();
          Statement statement = connection.createStatement()) {
        try (ResultSet rows =
            statement.executeQuery(
                """
                select a.response from response.answer a
                join response.response r on r.workspace = a.workspace and r.id = a.response
                group by a.response having count(*) = 3""")) {
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
  }
}
