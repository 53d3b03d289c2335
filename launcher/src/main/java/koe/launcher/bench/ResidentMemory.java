package koe.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Memory that processes hold, in KiB, as Linux tells it.
 *
 * @param all VmRSS
 * @param shared the part of it that is shared on purpose, RssShmem: PostgreSQL's buffers, which
 *     each of its processes counts as its own
 */
record ResidentMemory(long all, long shared) {

  private static final int MIB = 1024;

  /** Of several processes together, what they share counted once; empty when not on Linux. */
  static Optional<ResidentMemory> of(List<ProcessHandle> processes) {
    long own = 0;
    long shared = 0;
    for (ProcessHandle process : processes) {
      Optional<ResidentMemory> one = of(Path.of("/proc/" + process.pid() + "/status"));
      if (one.isPresent()) {
        own += one.get().all - one.get().shared;
        shared = Math.max(shared, one.get().shared);
      }
    }
    return own == 0 ? Optional.empty() : Optional.of(new ResidentMemory(own + shared, shared));
  }

  /** Of one process, from its status; empty if it has ended or has no memory of its own. */
  static Optional<ResidentMemory> of(Path status) {
    try {
      List<String> lines = Files.readAllLines(status);
      return field(lines, "VmRSS")
          .map(all -> new ResidentMemory(all, field(lines, "RssShmem").orElse(0L)));
    } catch (IOException ended) {
      return Optional.empty();
    }
  }

  private static Optional<Long> field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> Long.valueOf(line.replaceAll("\\D", "")))
        .findFirst();
  }

  static String show(Optional<ResidentMemory> memory) {
    return memory
        .map(known -> String.format(Locale.ROOT, "%,d", known.all / MIB))
        .orElse("not on Linux");
  }
}
