package koe.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the libraries of the launcher have to say, kept out of the terminal. */
final class LauncherLog {

  private static final int BOUND = 2_000_000;
  private static final Logger ROOT = Logger.getLogger("");
  private static volatile Optional<Path> file = Optional.empty();

  private LauncherLog() {}

  /** Keeps the libraries quiet until there is a file to write to. */
  static void quiet() {
    LogManager.getLogManager().reset();
  }

  static void into(Path directory) throws IOException {
    quiet();
    Path newest = directory.resolve("launcher.0.log");
    String pattern = directory.toString().replace("%", "%%") + "/launcher.%g.log";
    FileHandler handler = new FileHandler(pattern, BOUND, 2, true);
    handler.setFormatter(new SimpleFormatter());
    ROOT.addHandler(handler);
    ROOT.setLevel(Level.INFO);
    file = Optional.of(newest);
  }

  static Optional<Path> file() {
    return file;
  }

  /** Keeps the whole story of which the terminal shows one line. */
  static void keep(Exception e) {
    if (file.isPresent()) {
      ROOT.log(Level.SEVERE, "ended", e);
    }
  }
}
