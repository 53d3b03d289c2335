package koe.survey.distribution;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import koe.kernel.db.Database;
import koe.kernel.db.DatabaseAddress;

/** A sender in a Java of its own, which is there to be killed. */
final class SenderProcess implements AutoCloseable {

  private final Process process;

  /** Starts and makes ready; nothing is sent before {@link #begin}. */
  SenderProcess(String database, int mailPort, Instant now) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            SenderProcess.class.getName(),
            database,
            Integer.toString(mailPort),
            now.toString());
    try {
      process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  void begin() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Kills it as the system would, at whatever it is doing. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Sends until nothing is due, and then until it is killed. */
  public static void main(String[] args) throws IOException {
    Clock clock = Clock.fixed(Instant.parse(args[2]), ZoneOffset.UTC);
    Database database = Database.connect(new DatabaseAddress(args[0], "koe_survey", "test", 10));
    InvitationSender sender = Desk.sender(database, clock, Integer.parseInt(args[1]));
    if (System.in.read() < 0) {
      return;
    }
    while (sender.sendDue() > 0) {
      // until nothing is left, or the process is killed
    }
    sender.close();
    database.close();
    // Threads of libraries would keep it alive, and whoever waits for its end would wait for ever.
    System.exit(0);
  }
}
