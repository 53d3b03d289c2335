package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;
import koe.kernel.job.JobStore;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/**
 * Turns a launched distribution into one invitation or one skip per person, once or in every round.
 * It may be stopped and run again at any point: who has one already keeps it.
 */
@Singleton
public class Planner implements JobHandler {

  static final String KIND = "distribution-launch";

  private final Database database;
  private final Clock clock;
  private final Audiences audiences;
  private final Plan plan;

  @Inject
  Planner(Database database, Clock clock, Audiences audiences, Plan plan) {
    this.database = database;
    this.clock = clock;
    this.audiences = audiences;
    this.plan = plan;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    UUID id = UUID.fromString(input.path("distribution").asText());
    String round = input.path("round").asText();
    UUID after = new UUID(0, 0);
    Audience.Batch batch;
    do {
      UUID from = after;
      batch =
          database.inWorkspace(workspace, handle -> planBatch(handle, workspace, id, round, from));
      progress.advance(batch.people().size());
      after = batch.mark();
    } while (!batch.last());
    database.useWorkspace(workspace, handle -> planned(handle, workspace, id, round));
  }

  private Audience.Batch planBatch(
      Handle handle, UUID workspace, UUID id, String round, UUID after) {
    Distribution distribution = handle.attach(DistributionStore.class).find(id).orElseThrow();
    boolean onItsWay = distribution.isPlanning() || (!round.isEmpty() && distribution.isUnderWay());
    Schedule schedule = Schedule.of(distribution.request());
    if (!onItsWay || schedule.trigger().isPresent() || schedule.isOver(clock.instant())) {
      return new Audience.Batch(List.of(), after, true);
    }
    Audience.Batch batch = audiences.of(handle, workspace, distribution).after(handle, after);
    plan.write(handle, workspace, distribution, round, batch.people());
    return batch;
  }

  /** Ends the round, and in the same breath asks for the next, so that none is ever lost. */
  private void planned(Handle handle, UUID workspace, UUID id, String round) {
    DistributionStore store = handle.attach(DistributionStore.class);
    Distribution distribution = store.find(id).orElseThrow();
    store.planned(id, clock.instant());
    Schedule schedule = Schedule.of(distribution.request());
    if (schedule.every().isEmpty() || distribution.status().equals("cancelled")) {
      return;
    }
    Instant begun =
        round.isEmpty() ? distribution.dueAt().orElse(clock.instant()) : Instant.parse(round);
    Instant next = begun;
    do {
      next = schedule.every().get().after(next, audiences.local(workspace).getZone());
    } while (!next.isAfter(clock.instant()));
    String input =
        Json.write(new TreeMap<>(Map.of("distribution", id.toString(), "round", next.toString())));
    JobStore jobs = handle.attach(JobStore.class);
    UUID job = UUID.nameUUIDFromBytes(input.getBytes(StandardCharsets.UTF_8));
    if (jobs.find(job).isEmpty()) {
      jobs.add(job, "survey", KIND, input, clock.instant(), next);
    }
  }
}
