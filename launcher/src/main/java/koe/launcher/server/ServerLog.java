package koe.launcher.server;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The output of the server in files that never grow beyond a bound, with its last lines at hand.
 */
final class ServerLog implements AutoCloseable {

  private static final int FILES = 5;
  private static final int LINES_AT_HAND = 30;
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[;\\d]*m");

  private final Path file;
  private final long bound;
  private final Deque<String> last = new ArrayDeque<>();
  private BufferedWriter writer;
  private long size;

  ServerLog(Path file, long bound) throws IOException {
    this.file = file;
    this.bound = bound;
    this.writer = open(file);
    this.size = Files.size(file);
  }

  static String plain(String line) {
    return COLOUR.matcher(line).replaceAll("");
  }

  synchronized void write(String line) throws IOException {
    if (size > bound) {
      rotate();
    }
    writer.write(line);
    writer.newLine();
    writer.flush();
    size += line.getBytes(StandardCharsets.UTF_8).length + 1;
    if (!line.isBlank()) {
      last.addLast(line);
    }
    if (last.size() > LINES_AT_HAND) {
      last.removeFirst();
    }
  }

  synchronized List<String> lastLines() {
    return List.copyOf(last);
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }

  private void rotate() throws IOException {
    writer.close();
    for (int number = FILES - 2; number >= 0; number--) {
      if (Files.exists(numbered(number))) {
        Files.move(numbered(number), numbered(number + 1), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    writer = open(file);
    size = 0;
  }

  private Path numbered(int number) {
    return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
  }

  private static BufferedWriter open(Path file) throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
