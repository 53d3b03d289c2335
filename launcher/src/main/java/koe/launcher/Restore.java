package koe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import koe.launcher.backup.BackupFile;
import koe.launcher.backup.BackupReader;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.home.Home;
import koe.launcher.home.HomeLock;
import koe.launcher.home.Secrets;
import koe.launcher.home.Tree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a new home out of a backup. It overwrites nothing. */
@Command(name = "restore", description = "Make a new home out of a backup.")
final class Restore implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file that koe backup has written.")
  private Path file = Path.of("");

  @Mixin private HomeOption homeOption = new HomeOption();

  @Override
  public Integer call() throws Exception {
    Backup.refuseExternal(System.getenv(), "pg_restore");
    Path wanted = homeOption.path().toAbsolutePath().normalize();
    refuseUnlessEmpty(wanted);
    Path unfinished = wanted.resolveSibling(wanted.getFileName() + ".restoring");
    try (BackupFile backup = BackupFile.open(file)) {
      new Tree(unfinished).delete();
      long rows = restore(backup, unfinished);
      Files.deleteIfExists(wanted);
      Files.move(unfinished, wanted, StandardCopyOption.ATOMIC_MOVE);
      Progress.onTerminal()
          .say("Restored " + rows + " rows to " + wanted + "; start it with koe up");
    }
    return 0;
  }

  /** Everything happens beside the wanted home, which comes to be only when it is complete. */
  private static long restore(BackupFile backup, Path unfinished) throws Exception {
    Home home = Home.open(unfinished);
    try (Running running = new Running(Progress.silent())) {
      running.stopOnSignal();
      running.keep(() -> HomeLock.take(home));
      LauncherLog.into(home.logs());
      Secrets.keepKey(home.secrets(), backup.secret());
      Secrets secrets = Secrets.open(home.secrets(), Passwords.names(), Map.of());
      Passwords passwords = Passwords.from(secrets::find);
      KoeDatabase database = running.keep(() -> KoeDatabase.embedded(home.postgres(), passwords));
      return new BackupReader(database).read(backup);
    }
  }

  private static void refuseUnlessEmpty(Path home) throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> content = Files.list(home)) {
      if (content.findAny().isPresent()) {
        throw new Refusal("The home " + home + " is not empty: restore into another --home");
      }
    }
  }
}
