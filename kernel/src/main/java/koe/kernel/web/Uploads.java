package koe.kernel.web;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import koe.kernel.db.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Files that were sent to be worked on in the background, kept in Koe's own folder till then. */
@Singleton
public class Uploads {

  private final Path folder;

  @Inject
  public Uploads(@ConfigProperty(name = "koe.home", defaultValue = "data") String home) {
    this.folder = Path.of(home, "uploads");
  }

  /** Keeps a body on disk; the name under which it is found again. */
  public String keep(InputStream body) throws IOException {
    Files.createDirectories(folder);
    String name = Ids.next().toString();
    Path file = folder.resolve(name);
    try {
      Files.copy(body, file);
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return name;
    } catch (IOException | RuntimeException cutOff) {
      Files.deleteIfExists(file);
      throw cutOff;
    }
  }

  /**
   * The file under a name that {@link #keep} gave.
   *
   * @throws Problem 404 if it is gone, or the name was never given
   */
  public Path find(String name) {
    Path file = folder.resolve(name).normalize();
    if (!name.matches("[0-9a-f-]{36}") || !Files.exists(file)) {
      throw Problem.notFound("file", name);
    }
    return file;
  }

  public void forget(String name) {
    try {
      Files.deleteIfExists(folder.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
