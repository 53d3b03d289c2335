package koe.launcher.home;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;

/** A file that only its owner reads, and that is never seen half written. */
public final class PrivateFile {

  private PrivateFile() {}

  /** Makes an empty file beside the wanted one, to be filled and put in its place. */
  public static Path beside(Path wanted) throws IOException {
    Path directory = wanted.toAbsolutePath().getParent();
    return Files.createTempFile(
        directory == null ? Path.of("/") : directory,
        ".koe",
        ".part",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Puts a filled file in its place, so that it survives a power failure. */
  public static void place(Path filled, Path wanted) throws IOException {
    try (FileChannel channel = FileChannel.open(filled, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(filled, wanted, StandardCopyOption.ATOMIC_MOVE);
    Path directory = wanted.toAbsolutePath().getParent();
    try (FileChannel channel =
        FileChannel.open(directory == null ? Path.of("/") : directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Writes settings, one a line. */
  public static void write(Path wanted, Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    Path file = beside(wanted);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
    place(file, wanted);
  }
}
