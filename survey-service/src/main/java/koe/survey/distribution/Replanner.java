package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import org.jdbi.v3.core.Handle;

/**
 * Fits what still waits to the times that a distribution says since it was changed. It only moves
 * times: what was sent stays sent, and each message keeps its one row.
 */
@Singleton
public class Replanner implements JobHandler {

  static final String KIND = "distribution-replan";

  private static final int BATCH = 2_000;

  private final Database database;
  private final Clock clock;
  private final Audiences audiences;

  @Inject
  Replanner(Database database, Clock clock, Audiences audiences) {
    this.database = database;
    this.clock = clock;
    this.audiences = audiences;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    UUID id = UUID.fromString(input.path("distribution").asText());
    boolean reminders = input.path("reminders").asBoolean();
    Optional<UUID> next = Optional.of(new UUID(0, 0));
    while (next.isPresent()) {
      UUID after = next.get();
      next =
          database.inWorkspace(workspace, handle -> batch(handle, workspace, id, after, reminders));
      progress.advance(BATCH);
    }
  }

  /** The last invitation that was looked at, if there may be more. */
  private Optional<UUID> batch(
      Handle handle, UUID workspace, UUID id, UUID after, boolean reminders) {
    Terms terms = Terms.of(handle.attach(DistributionStore.class).find(id).orElseThrow());
    List<UUID> some = handle.attach(InvitationStore.class).idsAfter(id, after, BATCH);
    if (terms.schedule().spread().isEmpty()) {
      handle.attach(InvitationStore.class).hurry(some, clock.instant());
    }
    if (reminders) {
      List<Integer> days = terms.reminders().stream().map(ReminderPlan::afterDays).toList();
      ReminderStore store = handle.attach(ReminderStore.class);
      store.dropBeyond(some, days.size());
      store.replan(some, days, audiences.local(workspace).getZone().getId(), clock.instant());
    }
    return some.size() < BATCH ? Optional.empty() : Optional.of(some.get(some.size() - 1));
  }
}
