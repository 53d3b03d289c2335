package koe.launcher.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import koe.launcher.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures Koe on this machine; everything it starts and writes is gone afterwards. */
@Command(
    name = "bench",
    description = "Measure Koe on this machine, next to what could be had at best.",
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      Bench.Start.class,
      Bench.Import.class,
      Bench.Text.class,
      Bench.Intake.class,
      Bench.Crash.class,
      Bench.Page.class,
      Bench.Dashboards.class,
      Bench.Send.class,
      Bench.SendCrash.class,
      Bench.Plan.class,
      Bench.All.class
    })
public final class Bench implements Callable<Integer> {

  private static final Progress TERMINAL = Progress.onTerminal();

  /** Without saying what, all is measured. */
  @Override
  public Integer call() throws Exception {
    return new All().call();
  }

  private static Integer run(BenchOptions options, List<Measurement> measurements)
      throws Exception {
    options.check();
    TERMINAL.say(Machine.describe(Clock.system(ZoneId.systemDefault())));
    for (Measurement measurement : measurements) {
      measurement.run(options.scale(measurement.usualSize()), TERMINAL).print(TERMINAL);
    }
    return 0;
  }

  /** How long until Koe can be used, and how much memory it takes. */
  @Command(
      name = "start",
      description = "Time from nothing to ready, and memory; --size is a number of comments.")
  static final class Start implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new StartBench()));
    }
  }

  /** How fast earlier responses are taken in. */
  @Command(
      name = "import",
      description = "Imported rows a second, next to COPY; --size is a number of rows.")
  static final class Import implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new ImportBench()));
    }
  }

  /** How fast comments are understood. */
  @Command(
      name = "text",
      description =
          "Understood comments a second, next to bare tokenizers; --size is their number.")
  static final class Text implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new TextBench()));
    }
  }

  /** How fast answers are taken in. */
  @Command(
      name = "intake",
      description = "Durable answers a second, next to pgbench; --size is a number of seconds.")
  static final class Intake implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Option(
        names = "--fsync-delay",
        paramLabel = "MILLISECONDS",
        defaultValue = "0",
        description = "How much longer the disk takes to confirm a write; needs a C compiler.")
    private int fsyncDelay;

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new IntakeBench(new SlowDisk(fsyncDelay))));
    }
  }

  /** Whether anything is lost or counted twice when processes are killed. */
  @Command(
      name = "crash",
      description =
          "Answers lost or doubled by kills and power cuts under load; --size is how often"
              + " PostgreSQL is killed. Needs a C compiler.")
  static final class Crash implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Option(
        names = "--server-kills",
        paramLabel = "NUMBER",
        defaultValue = "2",
        description = "How often the server is killed (default ${DEFAULT-VALUE}).")
    private int serverKills;

    @Option(
        names = "--power-cuts",
        paramLabel = "NUMBER",
        defaultValue = "5",
        description =
            "How often all is killed and what the disk has not confirmed is lost"
                + " (default ${DEFAULT-VALUE}).")
    private int powerCuts;

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new CrashBench(serverKills, powerCuts)));
    }
  }

  /** How fast the customer's page comes. */
  @Command(
      name = "page",
      description = "The customer's page at 200 a second; --size is a number of pages.")
  static final class Page implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new PageBench()));
    }
  }

  /** How fast figures come from many answers. */
  @Command(
      name = "dashboards",
      description = "Views over many answers, next to SQL over the rows; --size is their number.")
  static final class Dashboards implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new DashboardBench()));
    }
  }

  /** How fast invitations are sent. */
  @Command(
      name = "send",
      description =
          "Mails a second into smtp-sink, next to a bare loop; --size is a number of contacts.")
  static final class Send implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new SendBench()));
    }
  }

  /** Whether anybody gets two invitations or none when the server is killed while it sends. */
  @Command(
      name = "send-crash",
      description =
          "People written to twice or left out while the server is killed; --size is a number of"
              + " contacts.")
  static final class SendCrash implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Option(
        names = "--kills",
        paramLabel = "NUMBER",
        defaultValue = "200",
        description = "How often the server is killed (default ${DEFAULT-VALUE}).")
    private int kills;

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new SendCrashBench(kills)));
    }
  }

  /** How fast it is decided who is asked. */
  @Command(
      name = "plan",
      description = "Contacts imported and decided about a second; --size is their number.")
  static final class Plan implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(options, List.of(new PlanBench()));
    }
  }

  /** Everything, one after the other. */
  @Command(name = "all", description = "All of it, each at its usual size unless --size is given.")
  static final class All implements Callable<Integer> {
    @Mixin private BenchOptions options = new BenchOptions();

    @Override
    public Integer call() throws Exception {
      return Bench.run(
          options, List.of(new StartBench(), new ImportBench(), new TextBench(), new PageBench()));
    }
  }

  /** What is measured in one go. */
  interface Measurement {

    /** How much is measured when nobody says how much. */
    int usualSize();

    Report run(Scale scale, Progress progress) throws Exception;
  }

  /**
   * How much is measured, and with what.
   *
   * @param shared where samples of real surveys lie
   */
  record Scale(int size, int repeats, Path home, Optional<Path> shared) {}
}
