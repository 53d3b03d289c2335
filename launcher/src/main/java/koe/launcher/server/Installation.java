package koe.launcher.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import koe.launcher.console.Refusal;

/** Where the built parts of Koe lie: the server, its leash and the applications. */
public record Installation(Path directory) {

  /** Beside the jar that is running. */
  public static Installation ofThisJar() {
    try {
      Path jar =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Installation(jar.resolveSibling(""));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Refuses to go on with parts missing. */
  public void check(List<Application> applications) {
    Stream.concat(Stream.of(server(), leash()), applications.stream().map(this::file))
        .filter(part -> !Files.isRegularFile(part))
        .findFirst()
        .ifPresent(
            part -> {
              throw new Refusal(part + " is missing: build Koe again with ./koe");
            });
  }

  /** The program that is running. */
  public Path launcher() {
    return directory.resolve("koe.jar");
  }

  /** What measures how fast comments are understood. */
  public Path bench() {
    return directory.resolve("bench.jar");
  }

  Path server() {
    return directory.resolve("payara-micro.jar");
  }

  Path leash() {
    return directory.resolve("koe-leash.jar");
  }

  /** An application as it was built. */
  public Path file(Application application) {
    return directory.resolve("applications").resolve(application.fileName());
  }
}
