package koe.it.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import koe.kernel.access.WorkspaceSetup;
import koe.launcher.console.Progress;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.database.Role;
import koe.launcher.home.Home;
import koe.launcher.home.Secrets;
import koe.launcher.home.Tree;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The built collector with a test in it, and told of a database of its own, so that its worker does
 * not take the work of another Koe.
 */
final class CollectorArchive {

  private CollectorArchive() {}

  static WebArchive build(Class<?> test) throws Exception {
    Home home = Home.open(Files.createTempDirectory("koe-arquillian"));
    Secrets secrets = Secrets.open(home.secrets(), Passwords.names(), Map.of());
    KoeDatabase database = KoeDatabase.embedded(home.postgres(), Passwords.from(secrets::find));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, home)));
    database.prepare(Progress.silent());
    new WorkspaceSetup(database.as(Role.OWNER), Clock.systemUTC())
        .ensure(
            new WorkspaceSetup.Wanted(
                "Server",
                "server@example.jp",
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                false));
    return archive(settings(database, secrets, home)).addClass(test);
  }

  private static WebArchive archive(String settings) {
    File war = Path.of(System.getProperty("koe.arquillian"), "response-collector.war").toFile();
    JavaArchive told =
        ShrinkWrap.create(JavaArchive.class, "settings.jar")
            .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
    return ShrinkWrap.create(ZipImporter.class, "response-collector.war")
        .importFrom(war)
        .as(WebArchive.class)
        .addAsLibrary(told);
  }

  private static String settings(KoeDatabase database, Secrets secrets, Home home) {
    return String.join(
        "\n",
        "config_ordinal=500",
        "koe.database.url=" + database.url(Role.INTAKE).jdbc(),
        Role.INTAKE.passwordKey() + "=" + database.url(Role.INTAKE).password(),
        Role.RESPONSE.passwordKey() + "=" + database.url(Role.RESPONSE).password(),
        "koe.secret=" + secrets.of(Secrets.KEY),
        "koe.url=http://localhost",
        "koe.home=" + home.path());
  }

  private static void end(KoeDatabase database, Home home) {
    try {
      database.close();
      new Tree(home.path()).delete();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
