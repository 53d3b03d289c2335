package koe.launcher.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import koe.launcher.console.Refusal;
import picocli.CommandLine.Option;

/** How much is measured, and where. */
final class BenchOptions {

  private static final int FEWEST_REPEATS = 3;

  @Option(
      names = "--home",
      paramLabel = "DIRECTORY",
      description =
          "Where homes are made for the time of measuring (default: for temporary files).")
  private Path home = Path.of(System.getProperty("java.io.tmpdir", "."));

  @Option(
      names = "--shared",
      paramLabel = "DIRECTORY",
      description = "Where samples of real surveys lie; without it Koe invents its own.")
  private Optional<Path> shared = Optional.empty();

  @Option(names = "--size", paramLabel = "NUMBER", description = "How many rows or comments.")
  private Optional<Integer> size = Optional.empty();

  @Option(
      names = "--repeats",
      paramLabel = "NUMBER",
      defaultValue = "3",
      description = "How often each is measured (default ${DEFAULT-VALUE}).")
  private int repeats = FEWEST_REPEATS;

  /** Refuses what nothing could be measured with. */
  void check() {
    if (repeats < FEWEST_REPEATS) {
      throw new Refusal("--repeats must be at least " + FEWEST_REPEATS + ": a median needs them");
    }
    if (size.filter(number -> number < 1).isPresent()) {
      throw new Refusal("--size must be at least 1");
    }
    shared
        .map(Samples::new)
        .filter(samples -> !Files.isReadable(samples.survey()))
        .ifPresent(
            samples -> {
              throw new Refusal("There is no " + samples.survey() + ": give another --shared");
            });
    if (!Files.isDirectory(home)) {
      throw new Refusal("There is no directory " + home + ": give another --home");
    }
  }

  Bench.Scale scale(int usualSize) {
    return new Bench.Scale(size.orElse(usualSize), repeats, home, shared);
  }
}
