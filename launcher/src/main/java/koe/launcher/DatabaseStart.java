package koe.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;
import koe.launcher.database.DatabaseUrl;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.database.Role;
import koe.launcher.home.Home;
import koe.launcher.home.Secrets;

/** Which database a start is to use, and the secrets it is used with. */
record DatabaseStart(
    Home home,
    Optional<DatabaseUrl> given,
    Secrets secrets,
    boolean publicOnly,
    Progress progress) {

  static DatabaseStart of(
      Home home, Map<String, String> environment, boolean publicOnly, Progress progress)
      throws IOException {
    Optional<DatabaseUrl> given =
        Optional.ofNullable(environment.get("KOE_DATABASE_URL"))
            .filter(url -> !url.isBlank())
            .map(DatabaseUrl::parse);
    Secrets secrets =
        publicOnly && given.isPresent()
            ? ofPublicDoor(home, environment)
            : Secrets.open(home.secrets(), Passwords.names(), environment);
    return new DatabaseStart(home, given, secrets, publicOnly, progress);
  }

  /** A public door on a machine of its own is given no more than it needs, and sets nothing up. */
  boolean isOfAnotherMachine() {
    return publicOnly && given.isPresent();
  }

  KoeDatabase connect() throws IOException {
    Passwords passwords = Passwords.from(secrets::find);
    if (given.isEmpty()) {
      progress.say("Starting PostgreSQL…");
      return KoeDatabase.embedded(home.postgres(), passwords);
    }
    progress.say("Connecting to PostgreSQL…");
    KoeDatabase database = KoeDatabase.external(given.get(), passwords);
    if (isOfAnotherMachine()) {
      if (!database.checkServer(Role.INTAKE)) {
        throw new Refusal(
            "The database of KOE_DATABASE_URL is empty: start the main machine first");
      }
    } else if (database.checkServer() && secrets.fresh()) {
      // Kept, they would pass for the right ones next time.
      Files.deleteIfExists(home.secrets());
      throw new Refusal(
          "The database of KOE_DATABASE_URL belongs to an installation with other secrets:"
              + " copy its secrets.properties to "
              + home.secrets());
    }
    return database;
  }

  private static Secrets ofPublicDoor(Home home, Map<String, String> environment)
      throws IOException {
    List<String> names = List.of(Role.INTAKE.passwordKey());
    Optional<Secrets> given = Secrets.ofEnvironment(names, environment);
    if (given.isEmpty() && !Files.exists(home.secrets())) {
      throw new Refusal(
          "A public door needs "
              + String.join(" and ", names.stream().map(Secrets::variable).toList())
              + " as they stand in the secrets.properties of the main machine");
    }
    return given.isPresent()
        ? given.get()
        : Secrets.open(home.secrets(), Passwords.names(), environment);
  }
}
