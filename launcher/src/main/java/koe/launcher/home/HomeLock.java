package koe.launcher.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import koe.launcher.console.Refusal;

/** The right to use a home; the operating system takes it back when its holder dies. */
public final class HomeLock implements AutoCloseable {

  private final FileChannel file;

  private HomeLock(FileChannel file) {
    this.file = file;
  }

  public static HomeLock take(Home home) throws IOException {
    return tryTake(home)
        .orElseThrow(
            () ->
                new Refusal(
                    "Koe is already running with the home "
                        + home.path()
                        + ": stop it first, or choose another --home"));
  }

  /** Takes the lock unless somebody holds it. */
  public static Optional<HomeLock> tryTake(Home home) throws IOException {
    FileChannel file =
        FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(file)) {
      file.close();
      return Optional.empty();
    }
    file.truncate(0);
    String holder = ProcessHandle.current().pid() + "\n";
    file.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
    return Optional.of(new HomeLock(file));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static boolean isTaken(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
