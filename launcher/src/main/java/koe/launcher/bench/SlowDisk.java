package koe.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import koe.launcher.console.Refusal;

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
    Path source = directory.resolve("slow-disk.c");
    Path shim = directory.resolve("slow-disk.so");
    Files.writeString(source, SHIM);
    Process compiler;
    try {
      compiler =
          new ProcessBuilder(
                  "cc",
                  "-shared",
                  "-fPIC",
                  "-DMILLIS=" + millis,
                  "-o",
                  shim.toString(),
                  source.toString(),
                  "-ldl")
              .redirectErrorStream(true)
              .start();
    } catch (IOException missing) {
      throw new Refusal("cc is missing: --fsync-delay needs a C compiler", missing);
    }
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.waitFor() != 0) {
      throw new Refusal("the slow disk could not be built:\n" + said);
    }
    // PostgreSQL runs as another user if this is root.
    Files.setPosixFilePermissions(shim, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Map.of("LD_PRELOAD", shim.toString());
  }
}
