package koe.launcher.home;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import koe.launcher.console.Refusal;

/** The directory in which an installation keeps everything it owns. Nobody else reads it. */
public record Home(Path path) {

  private static final Set<PosixFilePermission> PRIVATE =
      PosixFilePermissions.fromString("rwx------");

  /** Opens a home, or makes one where there is none. */
  public static Home open(Path wanted) {
    Path path = wanted.toAbsolutePath().normalize();
    try {
      boolean fresh = !Files.exists(path);
      Files.createDirectories(path);
      Home home = new Home(path.toRealPath());
      if (fresh) {
        Files.setPosixFilePermissions(home.path, PRIVATE);
      }
      Files.delete(Files.createTempFile(home.path, "write", ".test"));
      home.makePrivate(home.logs());
      home.makePrivate(home.run());
      return home;
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("The home " + path + " is not a directory: choose another --home", e);
    } catch (IOException e) {
      throw new Refusal(
          "The home " + path + " is not writable: choose another --home or change its owner", e);
    }
  }

  public Path secrets() {
    return path.resolve("secrets.properties");
  }

  public Path postgres() {
    return path.resolve("postgres");
  }

  public Path logs() {
    return path.resolve("logs");
  }

  public Path run() {
    return path.resolve("run");
  }

  Path lock() {
    return path.resolve("koe.lock");
  }

  private void makePrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PRIVATE);
  }
}
