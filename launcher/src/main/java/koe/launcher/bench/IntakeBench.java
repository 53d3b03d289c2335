package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import koe.launcher.console.Progress;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Answers through HTTP, each with a key, a rating for NPS, one for CSAT and a comment, beside
 * pgbench on the same database. Comments are gathered and understood meanwhile, as always.
 */
final class IntakeBench implements Bench.Measurement {

  private static final int[] CLIENTS = {32, 256};
  private static final int MOST_WARM_UPS = 15;
  private static final double STILL_RISING = 1.05;

  private final SlowDisk disk;

  IntakeBench(SlowDisk disk) {
    this.disk = disk;
  }

  @Override
  public int usualSize() {
    return 5;
  }

  static JsonNode definition() {
    return new SurveyQuestions()
        .rating("nps", "nps", 0, 10)
        .rating("sat", "csat", 1, 5)
        .comments("reason")
        .definition();
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    Report report =
        new Report(
            "Durable answers a second, next to pgbench with 32 clients"
                + (disk.millis() == 0
                    ? ""
                    : ", each fdatasync %d ms longer".formatted(disk.millis())),
            "clients",
            "Koe/pgbench",
            "Koe, answers/s",
            "pgbench, commits/s",
            "p99, ms",
            "p99 at half load, ms");
    progress.say("Starting Koe…");
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = TemporaryKoe.start(home.path(), disk.environment(home.path()))) {
      BareInserts bare = new BareInserts((PGSimpleDataSource) koe.database(), home.path());
      UUID survey = koe.api().publish("intake", definition());
      IntakeLoad load = new IntakeLoad(koe.api().base(), survey, koe.api().openLink(survey));
      progress.say("Warming up…");
      warmUp(load, Duration.ofSeconds(scale.size()));
      for (int clients : CLIENTS) {
        race(load, bare, clients, scale, progress, report);
      }
    }
    return report;
  }

  /** Answers until that does not become faster any more: the server learns while it works. */
  private static void warmUp(IntakeLoad load, Duration round) throws Exception {
    double best = 0;
    int steady = 0;
    for (int i = 0; i < MOST_WARM_UPS && steady < 2; i++) {
      double rate = load.run(CLIENTS[CLIENTS.length - 1], round).perSecond();
      steady = rate < best * STILL_RISING ? steady + 1 : 0;
      best = Math.max(best, rate);
    }
  }

  private static void race(
      IntakeLoad load,
      BareInserts bare,
      int clients,
      Bench.Scale scale,
      Progress progress,
      Report report)
      throws Exception {
    progress.say("Answering with " + clients + " clients…");
    Duration duration = Duration.ofSeconds(scale.size());
    List<Double> rates = new ArrayList<>();
    List<Double> commits = new ArrayList<>();
    List<Double> late = new ArrayList<>();
    List<Double> lateAtHalf = new ArrayList<>();
    for (int i = 0; i < scale.repeats(); i++) {
      commits.add(bare.run(scale.size()));
      IntakeLoad.Result full = load.run(clients, duration);
      rates.add(full.perSecond());
      late.add(full.p99());
      lateAtHalf.add(load.run(clients, duration, (long) (full.perSecond() / 2)).p99());
    }
    Series koe = new Series(rates);
    Series pgbench = new Series(commits);
    report.row(
        Integer.toString(clients),
        koe.over(pgbench).show(2),
        koe.show(0),
        pgbench.show(0),
        new Series(late).show(0),
        new Series(lateAtHalf).show(0));
  }
}
