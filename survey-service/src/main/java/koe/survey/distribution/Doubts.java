package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;
import org.jdbi.v3.core.Handle;

/** Lists messages in doubt and hears what a person found out about them. */
@Singleton
class Doubts {

  private final Database database;
  private final Clock clock;

  @Inject
  Doubts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param after the last one seen before
   */
  List<Doubt> list(UUID workspace, UUID distribution, Optional<Place> after, int limit) {
    return database.inWorkspace(
        workspace,
        handle ->
            handle
                .attach(DoubtStore.class)
                .list(
                    distribution,
                    after.map(Place::invitation),
                    after.map(Place::reminder).orElse(0),
                    limit));
  }

  /**
   * Where a doubt stands in the list.
   *
   * @param reminder the reminder's number, or 0 for the invitation itself
   */
  record Place(UUID invitation, int reminder) {}

  /** A person says what became of a message in doubt: it was sent, or it is to be sent again. */
  void resolve(UUID workspace, UUID distribution, Place place, boolean again, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          String status = again ? "waiting" : "sent";
          Instant now = clock.instant();
          if (resolve(handle, distribution, place, status, now) == 0) {
            throw Problem.conflict("not-in-doubt", "Only a message in doubt can be resolved.");
          }
          if (again) {
            handle
                .attach(DistributionStore.class)
                .move(distribution, List.of("sent"), "sending", now);
          }
          Audit.record(handle, now, actor, "invitation.resolve." + status, place.invitation());
        });
  }

  private static int resolve(
      Handle handle, UUID distribution, Place place, String status, Instant now) {
    DoubtStore store = handle.attach(DoubtStore.class);
    return place.reminder() == 0
        ? store.resolve(distribution, place.invitation(), status, now)
        : store.resolveReminder(distribution, place.invitation(), place.reminder(), status, now);
  }
}
