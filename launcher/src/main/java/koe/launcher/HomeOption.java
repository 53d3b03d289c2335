package koe.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class HomeOption {

  @Option(
      names = "--home",
      paramLabel = "DIRECTORY",
      defaultValue = "data",
      description = "Where everything is kept (default ./${DEFAULT-VALUE}).")
  private Path path = Path.of("data");

  Path path() {
    return path;
  }
}
