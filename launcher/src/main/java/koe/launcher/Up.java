package koe.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import koe.launcher.console.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts Koe and keeps it running until it is told to stop. */
@Command(
    name = "up",
    description = "Start Koe and keep it running until Ctrl-C.",
    footer = {
      "",
      "KOE_DATABASE_URL   use this PostgreSQL 14 or newer instead of Koe's own",
      "KOE_ADMIN_EMAIL, KOE_ADMIN_PASSWORD, KOE_ADMIN_TOKEN   the first account and API token",
      "KOE_SMTP_HOST      send mail through this server instead of catching it",
      "KOE_URL            the address by which customers reach Koe",
      "KOE_HEAP           the most memory of the application server, 1g if not given",
      "KOE_RESTART_SECONDS   the longest wait before what has ended is started again, 60 if not given"
    })
final class Up implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Listen on this port (default ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Listen on this address (default ${DEFAULT-VALUE}; 0.0.0.0 for all).")
  private String address = "127.0.0.1";

  @Option(
      names = "--public-only",
      description = "Run only what customers reach: the pages that take answers.")
  private boolean publicOnly;

  @Option(
      names = "--demo",
      description = "Fill the workspace with a year of made-up answers in Japanese and English.")
  private boolean demo;

  @Mixin private HomeOption home = new HomeOption();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65535) {
      throw new ParameterException(spec.commandLine(), "--port must be 0 to 65535 but was " + port);
    }
    if (demo && publicOnly) {
      throw new ParameterException(
          spec.commandLine(), "--demo fills a workspace, which --public-only does not run");
    }
    Wish wish = new Wish(address, port, home.path(), publicOnly, demo);
    new Startup(wish, System.getenv(), Progress.onTerminal(), Clock.systemUTC()).run();
    return 0;
  }

  /** What is asked of a start. */
  record Wish(String address, int port, Path home, boolean publicOnly, boolean demo) {}
}
