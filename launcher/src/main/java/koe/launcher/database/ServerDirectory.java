package koe.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.stream.Stream;
import koe.launcher.home.Tree;

/** Where the embedded server lives: its data, its programs, its port. */
final class ServerDirectory {

  private final Path root;

  private ServerDirectory(Path root) {
    this.root = root;
  }

  static ServerDirectory open(Path path) throws IOException {
    Files.createDirectories(path);
    Path root = path.toRealPath();
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    return new ServerDirectory(root);
  }

  Path data() {
    return root.resolve("data");
  }

  Path programs() {
    return root.resolve("programs");
  }

  Path scratch() {
    return root.resolve("scratch");
  }

  Path passwordFile() {
    return root.resolve("password");
  }

  ServerProcesses processes() {
    return new ServerProcesses(programs());
  }

  /** Ends processes of an earlier run and clears what it did not finish. */
  void endLeftovers() throws IOException {
    processes().stop();
    // None of our processes is left, so the file is stale, whoever bears its process id now.
    Files.deleteIfExists(data().resolve("postmaster.pid"));
    if (!unpacked()) {
      new Tree(programs()).delete();
    }
  }

  /** An empty place for new data, which are not yet anybody's. */
  Path freshData() throws IOException {
    Path fresh = root.resolve("data.new");
    new Tree(fresh).delete();
    return fresh;
  }

  Path writePassword(String password) throws IOException {
    Path file = passwordFile();
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, password + "\n");
  }

  /** The process that the server says is its first, if it lives. */
  Optional<ProcessHandle> postmaster() {
    try (Stream<String> lines = Files.lines(data().resolve("postmaster.pid"))) {
      return lines
          .findFirst()
          .filter(id -> id.matches("\\d{1,18}"))
          .flatMap(id -> ProcessHandle.of(Long.parseLong(id)))
          .filter(processes()::isOurs);
    } catch (IOException noServer) {
      return Optional.empty();
    }
  }

  Optional<Integer> rememberedPort() throws IOException {
    Path file = root.resolve("port");
    return Files.exists(file)
        ? Optional.of(Files.readString(file).strip())
            .filter(text -> text.matches("\\d{1,5}"))
            .map(Integer::valueOf)
        : Optional.empty();
  }

  void rememberPort(int port) throws IOException {
    Files.writeString(root.resolve("port"), port + "\n");
  }

  /** The library lets everybody write where it unpacks. */
  void protectPrograms() throws IOException {
    if (Files.isDirectory(programs())) {
      Files.setPosixFilePermissions(programs(), PosixFilePermissions.fromString("rwx------"));
    }
  }

  private boolean unpacked() throws IOException {
    if (!Files.isDirectory(programs())) {
      return true;
    }
    try (Stream<Path> versions = Files.list(programs())) {
      return versions.allMatch(version -> Files.exists(version.resolve(".exists")));
    }
  }
}
