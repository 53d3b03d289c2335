package koe.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koe.launcher.home.Tree;

/** A directory that is there as long as something is measured. */
record TemporaryHome(Path path) implements AutoCloseable {

  static TemporaryHome in(Path directory) throws IOException {
    return new TemporaryHome(Files.createTempDirectory(directory, "koe-bench"));
  }

  @Override
  public void close() throws IOException {
    new Tree(path).delete();
  }
}
