package koe.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A disk that takes longer to confirm what was written, as most disks do next to one that is fast
 * or forgetful. PostgreSQL is made to sleep after each fdatasync, with which it ends a commit.
 *
 * @param millis how much longer
 */
record SlowDisk(int millis) {

  private static final String SHIM =
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <time.h>
      int fdatasync(int file) {
        int (*real)(int) = (int (*)(int)) dlsym(RTLD_NEXT, "fdatasync");
        int result = real(file);
        struct timespec pause = {MILLIS / 1000, (MILLIS % 1000) * 1000000L};
        nanosleep(&pause, 0);
        return result;
      }
      """;

  /** What a process and its children have to find in their environment. */
  Map<String, String> environment(Path directory) throws IOException, InterruptedException {
    if (millis == 0) {
      return Map.of();
    }
    return Preload.built(directory, "slow-disk", SHIM, "-DMILLIS=" + millis);
  }
}
