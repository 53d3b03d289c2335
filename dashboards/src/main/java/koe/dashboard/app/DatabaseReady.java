package koe.dashboard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import koe.kernel.db.Database;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.JdbiException;

/** Ready means that the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

  @Inject Database database;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database").status(answers()).build();
  }

  private boolean answers() {
    try {
      return database.atTheGate(
          handle -> handle.createQuery("select true").mapTo(Boolean.class).one());
    } catch (JdbiException silent) {
      return false;
    }
  }
}
