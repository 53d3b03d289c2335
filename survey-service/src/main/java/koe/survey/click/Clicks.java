package koe.survey.click;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import koe.kernel.db.Database;

/** Tells people from programs once a scanner would have done all that it does. */
@Singleton
public class Clicks {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int MANY_LINKS = 3;
  private static final int MOST_AT_ONCE = 1_000;

  private final Database database;
  private final Clock clock;

  @Inject
  public Clicks(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Judges what waits in all workspaces; how many clicks that were. */
  public int judge() {
    return database.workspaces().stream()
        .mapToInt(
            workspace ->
                database.inWorkspace(
                    workspace,
                    handle ->
                        handle
                            .attach(ClickStore.class)
                            .judge(clock.instant().minus(PATIENCE), MANY_LINKS, MOST_AT_ONCE)))
        .sum();
  }
}
