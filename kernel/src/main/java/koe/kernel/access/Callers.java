package koe.kernel.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.kernel.db.Database;

/** Recognises callers by their API token or session. */
@Singleton
public class Callers {

  private final Database database;
  private final Clock clock;

  @Inject
  public Callers(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Caller> byToken(String token) {
    return database
        .atTheGate(
            handle ->
                handle.attach(CallerStore.class).byToken(Secrets.hash(token), clock.instant()))
        .map(Callers::caller);
  }

  public Optional<Caller> bySession(String session) {
    return database
        .atTheGate(
            handle ->
                handle.attach(CallerStore.class).bySession(Secrets.hash(session), clock.instant()))
        .map(Callers::caller);
  }

  private static Caller caller(CallerStore.Row row) {
    Set<Role> roles =
        row.roles().stream().flatMap(word -> Role.of(word).stream()).collect(Collectors.toSet());
    return new Caller(row.workspace(), row.account(), row.name(), roles, row.csrf());
  }
}
