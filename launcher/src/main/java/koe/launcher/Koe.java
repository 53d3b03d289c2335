package koe.launcher;

import koe.launcher.bench.Bench;
import koe.launcher.console.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** Hears customers, and sees that something is done about it: the command line. */
@Command(
    name = "koe",
    description = "Koe hears customers, and sees that something is done about it.",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Koe.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {Up.class, Backup.class, Restore.class, Bench.class, HelpCommand.class})
final class Koe implements Runnable {

  /** The exit code when Koe cannot do what was asked. */
  static final int REFUSED = 1;

  private Koe() {}

  public static void main(String[] arguments) {
    LauncherLog.quiet();
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Koe())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, parsed) -> explain(e, command));
  }

  /** Without a command there is only help to give. */
  @Override
  public void run() {
    commandLine().usage(System.out);
  }

  private static int explain(Exception e, CommandLine command) {
    LauncherLog.keep(e);
    String reason = e instanceof Refusal ? String.valueOf(e.getMessage()) : unexpected(e);
    command.getErr().println("koe: " + reason);
    command.getErr().flush();
    return REFUSED;
  }

  private static String unexpected(Exception e) {
    String message = String.valueOf(e).lines().findFirst().orElse("");
    return message + LauncherLog.file().map(file -> " (see " + file + ")").orElse("");
  }

  /** The version that stands in the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"Koe " + ofThisJar()};
    }

    static String ofThisJar() {
      String version = Koe.class.getPackage().getImplementationVersion();
      return version == null ? "from classes" : version;
    }
  }
}
