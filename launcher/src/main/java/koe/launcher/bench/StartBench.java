package koe.launcher.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.launcher.console.Progress;

/** The way from nothing to ready, the way back to ready, and the memory that is held then. */
final class StartBench implements Bench.Measurement {

  private static final Duration SETTLE = Duration.ofSeconds(10);

  private final List<Double> cold = new ArrayList<>();
  private final List<Double> postgres = new ArrayList<>();
  private final List<Double> migrations = new ArrayList<>();
  private final List<Double> server = new ArrayList<>();
  private final List<Double> again = new ArrayList<>();

  @Override
  public int usualSize() {
    return 10_000;
  }

  @Override
  public Report run(Bench.Scale scale, Progress progress) throws Exception {
    for (int i = 1; i < scale.repeats(); i++) {
      try (TemporaryHome home = TemporaryHome.in(scale.home())) {
        startTwice(home, i, progress).close();
      }
    }
    try (TemporaryHome home = TemporaryHome.in(scale.home());
        TemporaryKoe koe = startTwice(home, scale.repeats(), progress)) {
      Footing idle = Footing.of(koe);
      double rate = understand(koe, home, scale.size(), progress);
      return report(idle, Footing.of(koe), scale.size(), rate);
    }
  }

  /** Memory of the three parts, and of all. */
  private record Footing(
      Optional<ResidentMemory> launcher,
      Optional<ResidentMemory> server,
      Optional<ResidentMemory> database,
      Optional<ResidentMemory> all) {

    static Footing of(TemporaryKoe koe) throws IOException, InterruptedException {
      Thread.sleep(SETTLE.toMillis());
      List<ProcessHandle> all = new ArrayList<>(koe.launcherProcesses());
      all.addAll(koe.serverProcesses());
      all.addAll(koe.databaseProcesses());
      return new Footing(
          ResidentMemory.of(koe.launcherProcesses()),
          ResidentMemory.of(koe.serverProcesses()),
          ResidentMemory.of(koe.databaseProcesses()),
          ResidentMemory.of(all));
    }
  }

  private TemporaryKoe startTwice(TemporaryHome home, int number, Progress progress)
      throws IOException {
    progress.say("Start " + number + "…");
    try (TemporaryKoe koe = TemporaryKoe.start(home.path())) {
      cold.add(koe.ready());
      postgres.add(koe.moment("Migrating") - koe.moment("Starting PostgreSQL"));
      migrations.add(koe.moment("Starting Payara") - koe.moment("Migrating"));
      server.add(koe.ready() - koe.moment("Starting Payara"));
    }
    TemporaryKoe koe = TemporaryKoe.start(home.path());
    again.add(koe.ready());
    return koe;
  }

  /** Comments a second, from the import of the responses to the last understood comment. */
  private static double understand(
      TemporaryKoe koe, TemporaryHome home, int comments, Progress progress) throws Exception {
    progress.say("Understanding " + comments + " comments…");
    SurveyTable table = Surveys.outspoken(home.path(), comments);
    UUID survey = koe.api().publish(table.name(), table.definition());
    long begin = System.nanoTime();
    koe.api().importResponses(survey, table);
    long understood = new AnalysedComments(koe.database()).awaitAll();
    return understood / ((System.nanoTime() - begin) / 1e9);
  }

  private Report report(Footing idle, Footing busy, int comments, double rate) {
    Series whole = new Series(cold);
    String after = "after " + comments + " comments";
    return new Report("From nothing to ready, and memory", "what", "median (least–most)", "share")
        .row("cold start, s", whole.show(1), "1")
        .row("of it PostgreSQL, s", new Series(postgres).show(1), share(postgres))
        .row("of it migrations, s", new Series(migrations).show(1), share(migrations))
        .row("of it Payara Micro, s", new Series(server).show(1), share(server))
        .row("start with existing data, s", new Series(again).show(1), share(again))
        .row("memory idle, MiB", ResidentMemory.show(idle.all()), "1")
        .row("of it launcher", ResidentMemory.show(idle.launcher()), "")
        .row("of it Payara Micro", ResidentMemory.show(idle.server()), "")
        .row("of it PostgreSQL", ResidentMemory.show(idle.database()), "")
        .row("memory " + after + ", MiB", ResidentMemory.show(busy.all()), ratio(busy, idle))
        .row("of it launcher", ResidentMemory.show(busy.launcher()), "")
        .row("of it Payara Micro", ResidentMemory.show(busy.server()), "")
        .row("of it PostgreSQL", ResidentMemory.show(busy.database()), "")
        .row("imported and understood, comments/s", new Series(List.of(rate)).show(0), "");
  }

  private String share(List<Double> part) {
    return new Series(part).over(new Series(cold)).show(2);
  }

  private static String ratio(Footing one, Footing other) {
    return one.all().isEmpty() || other.all().isEmpty()
        ? ""
        : "%.2f".formatted((double) one.all().get().all() / other.all().get().all());
  }
}
