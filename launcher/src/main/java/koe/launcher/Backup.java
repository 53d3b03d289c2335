package koe.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import koe.launcher.backup.BackupWriter;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.home.Home;
import koe.launcher.home.HomeLock;
import koe.launcher.home.Secrets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Saves everything an installation knows, whether it runs or not. */
@Command(name = "backup", description = "Save everything into one file; Koe may be running.")
final class Backup implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The file to write. It holds secrets.")
  private Path file = Path.of("");

  @Mixin private HomeOption homeOption = new HomeOption();

  @Override
  public Integer call() throws Exception {
    refuseExternal(System.getenv(), "pg_dump");
    if (Files.exists(file)) {
      throw new Refusal(file + " exists already: choose another name");
    }
    if (!Files.exists(homeOption.path().resolve("postgres").resolve("data"))) {
      throw new Refusal(
          "There is no Koe in " + homeOption.path().toAbsolutePath() + ": give its --home");
    }
    Home home = Home.open(homeOption.path());
    Optional<HomeLock> lock = HomeLock.tryTake(home);
    try (Running running = new Running(Progress.silent())) {
      running.stopOnSignal();
      if (lock.isPresent()) {
        running.keep(lock::get);
        LauncherLog.into(home.logs());
      }
      save(home, lock.isPresent(), running);
    }
    return 0;
  }

  private void save(Home home, boolean stopped, Running running) throws Exception {
    Secrets secrets = Secrets.open(home.secrets(), Passwords.names(), System.getenv());
    Passwords passwords = Passwords.from(secrets::find);
    KoeDatabase database =
        running.keep(
            () ->
                stopped
                    ? KoeDatabase.embedded(home.postgres(), passwords)
                    : KoeDatabase.running(home.postgres(), passwords));
    long rows =
        new BackupWriter(
                database, Koe.Version.ofThisJar(), secrets.of(Secrets.KEY), Clock.systemUTC())
            .write(file);
    Progress.onTerminal()
        .say("Saved " + rows + " rows to " + file + "; keep it where only you read it");
  }

  static void refuseExternal(Map<String, String> environment, String tool) {
    if (environment.containsKey("KOE_DATABASE_URL")) {
      throw new Refusal(
          "The database of KOE_DATABASE_URL is not Koe's own: use "
              + tool
              + " for it, and keep secrets.properties of the home with it");
    }
  }
}
