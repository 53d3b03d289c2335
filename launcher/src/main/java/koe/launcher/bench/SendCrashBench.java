package koe.launcher.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/**
 * Kills the server again and again while it sends invitations into smtp-sink; then holds what the
 * mail server has against what Koe says of each person.
 *
 * @param kills how often
 */
record SendCrashBench(int kills) implements Bench.Measurement {

  private static final Duration PATIENCE = Duration.ofMinutes(15);
  private static final long LOOK_MILLIS = 20;

  @Override
  public int usualSize() {
    return 10_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    progress.say("Starting Koe…");
    try (SmtpSink sink = SmtpSink.keeping(scale.home());
        TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path(), settings(sink))) {
      koe.api()
          .importContacts(
              InventedContacts.write(home.path().resolve("contacts.ndjson"), scale.size()));
      UUID survey = koe.api().publish("send-crash", IntakeBench.definition());
      UUID distribution = koe.api().distribution(SendBench.invitation(survey));
      koe.api().launch(distribution);
      Killing killing = new Killing(koe, sink, distribution, progress);
      int killed = killing.kill(kills);
      killing.awaitEnd();
      return report(killed, killing.fates(), sink.recipients(), scale.size());
    }
  }

  private static Map<String, String> settings(SmtpSink sink) {
    Map<String, String> settings = new HashMap<>(SendBench.settings(sink));
    settings.put("KOE_RESTART_SECONDS", "1");
    return settings;
  }

  private static Report report(
      int killed, Map<String, String> fates, List<String> mails, int contacts) {
    Set<String> reached = new HashSet<>(mails);
    Predicate<String> isDoubt = address -> "inDoubt".equals(fates.get(address));
    Predicate<String> isSent = address -> "sent".equals(fates.get(address));
    return new Report(
            "Invitations of a server that is killed while it sends",
            "contacts",
            "invited",
            "kills while sending",
            "mails",
            "got two",
            "left out without a word",
            "in doubt",
            "of these, had it")
        .row(
            "%,d".formatted(contacts),
            "%,d".formatted(fates.size()),
            Integer.toString(killed),
            "%,d".formatted(mails.size()),
            Integer.toString(mails.size() - reached.size()),
            Long.toString(
                fates.keySet().stream()
                    .filter(isDoubt.negate())
                    .filter(isSent.negate().or(address -> !reached.contains(address)))
                    .count()),
            "%,d".formatted(fates.keySet().stream().filter(isDoubt).count()),
            "%,d".formatted(reached.stream().filter(isDoubt).count()));
  }

  /** One distribution during whose sending the server is killed. */
  private record Killing(TemporaryKoe koe, SmtpSink sink, UUID distribution, Progress progress) {

    /** Kills after each so many mails; how often there was something left to kill it at. */
    int kill(int times) throws Exception {
      awaitPlan();
      int stride = Math.max(1, open() / (times + 5));
      int done = 0;
      while (done < times && awaitMails(sink.count() + stride)) {
        // Mails of the one before may still have arrived while the next one starts.
        if (koe.serverProcesses().stream().anyMatch(ProcessHandle::destroyForcibly)) {
          done++;
          progress.say("Server killed, %d of %d…".formatted(done, times));
        }
      }
      return done;
    }

    /** All are planned before the first kill, so that each kill is one while sending. */
    private void awaitPlan() throws Exception {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (count("select count(*) from survey.distribution where id = ? and status = 'sending'")
          == 0) {
        giveUpAfter(end);
      }
    }

    private boolean awaitMails(int enough) throws Exception {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (sink.count() < enough) {
        if (open() == 0) {
          return false;
        }
        giveUpAfter(end);
      }
      return true;
    }

    /** What was under way at a kill is in doubt once nobody can be at it any more. */
    void awaitEnd() throws Exception {
      progress.say("Waiting until all is sent or in doubt…");
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (open() > 0) {
        giveUpAfter(end);
      }
    }

    private static void giveUpAfter(long end) throws InterruptedException {
      if (System.nanoTime() > end) {
        throw new Refusal("Nothing was sent for " + PATIENCE.toMinutes() + " minutes");
      }
      Thread.sleep(LOOK_MILLIS);
    }

    private int open() throws IOException, SQLException {
      return count(
          "select count(*) from survey.invitation"
              + " where distribution = ? and status in ('waiting', 'sending')");
    }

    private int count(String sql) throws IOException, SQLException {
      try (Connection connection = koe.database().getConnection();
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setObject(1, distribution);
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          return row.getInt(1);
        }
      }
    }

    /** What Koe says became of each invitation, by address. */
    Map<String, String> fates() throws IOException, SQLException {
      Map<String, String> fates = new HashMap<>();
      try (Connection connection = koe.database().getConnection();
          PreparedStatement statement =
              connection.prepareStatement(
                  "select address, status from survey.invitation where distribution = ?")) {
        statement.setObject(1, distribution);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            fates.put(rows.getString(1), rows.getString(2));
          }
        }
      }
      return fates;
    }
  }
}
