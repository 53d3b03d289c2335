package koe.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The note of a process that was started, by which a later launcher finds it again. The id alone
 * would not do: after a while it belongs to somebody else.
 */
public record Footprint(Path file) {

  private static final Patience LIMIT = new Patience(Duration.ofSeconds(10));

  /** Notes a process that was started just now. */
  public void leave(ProcessHandle process) throws IOException {
    Files.writeString(file, process.pid() + " " + startOf(process) + "\n");
  }

  /** The process of the note, if it still runs. */
  public Optional<ProcessHandle> process() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] note = Files.readString(file).strip().split(" ");
    if (note.length != 2 || !note[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(note[0]))
        .filter(process -> startOf(process).equals(note[1]) && runs(process));
  }

  /** Ends the process of the note, if it still runs. */
  public void end() throws IOException {
    Optional<ProcessHandle> process = process();
    if (process.isPresent()) {
      process.get().destroyForcibly();
      LIMIT.until(() -> !runs(process.get()));
    }
    Files.deleteIfExists(file);
  }

  /** A process that has ended but that nobody has buried yet has no program any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
