package koe.it.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import koe.launcher.database.KoeDatabase;

/** What may happen to the database while customers answer. */
public record DatabaseTrouble(Path data, KoeDatabase database) {

  /** All of its processes are gone at once, as if the machine had been switched off. */
  public void kill() {
    List<ProcessHandle> killed = processes();
    killed.forEach(ProcessHandle::destroyForcibly);
    killed.forEach(process -> process.onExit().join());
  }

  public void restart() {
    try {
      database.restart();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It stays connected and does nothing any more. */
  public void freeze() {
    signal("STOP");
  }

  public void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name));
    processes().forEach(process -> command.add(Long.toString(process.pid())));
    try {
      // One that has ended meanwhile makes the command complain, which does not matter.
      new ProcessBuilder(command)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .onExit()
          .join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ProcessHandle> processes() {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines
          .findFirst()
          .map(Long::valueOf)
          .flatMap(ProcessHandle::of)
          .map(
              postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList())
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
