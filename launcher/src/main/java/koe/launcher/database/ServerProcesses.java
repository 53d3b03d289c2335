package koe.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.launcher.home.Patience;

/**
 * The processes of one PostgreSQL installation, known by the programs they run and not by a process
 * id in a file, which may meanwhile belong to somebody else.
 */
final class ServerProcesses {

  private static final Patience FAST = new Patience(Duration.ofSeconds(40));
  private static final Patience IMMEDIATE = new Patience(Duration.ofSeconds(10));

  private final Path programs;

  ServerProcesses(Path programs) {
    this.programs = programs;
  }

  List<ProcessHandle> running() {
    if (!Files.isDirectory(programs)) {
      return List.of();
    }
    return ProcessHandle.allProcesses().filter(this::isOurs).toList();
  }

  /** Ends them: first in order, then at once, then by force. The data survives each of these. */
  void stop() throws IOException {
    signal("INT");
    if (FAST.until(this::nothingRuns)) {
      return;
    }
    signal("QUIT");
    if (!IMMEDIATE.until(this::nothingRuns)) {
      running().forEach(ProcessHandle::destroyForcibly);
      IMMEDIATE.until(this::nothingRuns);
    }
  }

  private void signal(String name) throws IOException {
    List<ProcessHandle> running = running();
    Set<Long> ids = running.stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    for (ProcessHandle process : running) {
      Optional<ProcessHandle> parent = process.parent();
      if (parent.isEmpty() || !ids.contains(parent.get().pid())) {
        send(name, process.pid());
      }
    }
  }

  private static void send(String name, long process) throws IOException {
    Process kill =
        new ProcessBuilder("sh", "-c", "kill -\"$0\" \"$1\"", name, Long.toString(process))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    kill.onExit().join();
  }

  private boolean nothingRuns() {
    return running().isEmpty();
  }

  /** A process that has ended but that nobody has buried yet has no program any more. */
  boolean isOurs(ProcessHandle process) {
    return process.info().command().filter(path -> Path.of(path).startsWith(programs)).isPresent();
  }
}
