package koe.launcher.database;

import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings the schemas of Koe to a version, as their owner. May be repeated. */
public final class Migrations {

  /** Where the record of what was migrated is kept. */
  public static final String SCHEMA = "migration";

  private final DataSource owner;

  public Migrations(DataSource owner) {
    this.owner = owner;
  }

  /** Migrates to the newest version and tells how many steps that took. */
  public int migrate() {
    return configuration().load().migrate().migrationsExecuted;
  }

  /** Migrates no further than to the given version, for a backup that was made at it. */
  public int migrateTo(String version) {
    return configuration()
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** The version the database is at; none before the first migration. */
  public Optional<String> version() {
    return Optional.ofNullable(configuration().load().info().current())
        .map(MigrationInfo::getVersion)
        .map(MigrationVersion::getVersion);
  }

  /** Whether this Koe brings the migration to the given version. */
  public boolean knows(String version) {
    MigrationVersion wanted = MigrationVersion.fromVersion(version);
    return Stream.of(configuration().load().info().all())
        .anyMatch(step -> wanted.equals(step.getVersion()) && step.getScript() != null);
  }

  private FluentConfiguration configuration() {
    return Flyway.configure()
        .dataSource(owner)
        .defaultSchema(SCHEMA)
        .table("history")
        .locations("classpath:koe/sql")
        .validateMigrationNaming(false)
        .cleanDisabled(true);
  }
}
