package koe.kernel.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import koe.kernel.db.Database;
import koe.kernel.db.DatabaseAddress;
import org.eclipse.microprofile.config.Config;

/** What a module finds around it: the database, the clock, its folder, the public address. */
@ApplicationScoped
public class Environment {

  @Inject Config config;

  /** Ticks as finely as PostgreSQL keeps times, so that what is told is what is stored. */
  @Produces
  @Singleton
  static Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
  }

  /** Signs in as one of Koe's roles, such as {@code survey} for koe_survey. */
  public Database connect(String role) {
    return Database.connect(
        new DatabaseAddress(
            config.getValue("koe.database.url", String.class),
            "koe_" + role,
            config.getValue("koe.database." + role + ".password", String.class),
            config
                .getOptionalValue("koe.database." + role + ".connections", Integer.class)
                .orElse(10)));
  }

  public boolean knows(String role) {
    return config.getOptionalValue("koe.database." + role + ".password", String.class).isPresent();
  }

  /** The master secret, at least 32 bytes in base64. */
  public String secret() {
    return config.getValue("koe.secret", String.class);
  }

  /** The address under which people reach Koe, without a slash at the end. */
  public String url() {
    String url = config.getOptionalValue("koe.url", String.class).orElse("http://localhost:8080");
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  /** Koe's own folder, for files and indexes. */
  public Path home() {
    return Path.of(config.getOptionalValue("koe.home", String.class).orElse("data"));
  }
}
