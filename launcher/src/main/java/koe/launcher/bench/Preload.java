package koe.launcher.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import koe.launcher.console.Refusal;

/** A few lines of C that stand before the system's own calls in a process and its children. */
final class Preload {

  private Preload() {}

  /**
   * Compiles it.
   *
   * @return what a process has to find in its environment
   */
  static Map<String, String> built(Path directory, String name, String program, String... flags)
      throws IOException, InterruptedException {
    Path source = directory.resolve(name + ".c");
    Path library = directory.resolve(name + ".so");
    Files.writeString(source, program);
    List<String> command = new ArrayList<>(List.of("cc", "-shared", "-fPIC"));
    command.addAll(List.of(flags));
    command.addAll(List.of("-o", library.toString(), source.toString(), "-ldl"));
    Process compiler;
    try {
      compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException missing) {
      throw new Refusal(
          "cc is missing: a disk that is slow or forgetful needs a C compiler", missing);
    }
    String said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (compiler.waitFor() != 0) {
      throw new Refusal(name + ".c could not be built:\n" + said);
    }
    // PostgreSQL runs as another user if this is root.
    Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rwxr-xr-x"));
    return Map.of("LD_PRELOAD", library.toString());
  }
}
