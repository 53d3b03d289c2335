package koe.kernel.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JobsTest {

  private final Instant now = Instant.parse("2026-04-01T00:00:00Z");
  private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");

  /** Counts to ten, complains about seven, and does what the input says at the end. */
  private static final class Counting implements JobHandler {

    @Override
    public String kind() {
      return "count";
    }

    @Override
    public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
      progress.total(10);
      progress.advance(5);
      progress.complain(7, "seven is odd");
      progress.advance(5);
      if (input.path("fail").asBoolean()) {
        throw new JobFailure(9, "nine is too many");
      }
    }
  }

  private Jobs jobs(String module) {
    return new Jobs(module, database, clock, List.of(new Counting()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static void runAll(Jobs jobs) {
    for (int ran = jobs.runDue(); ran > 0; ran = jobs.runDue()) {
      assertThat(ran).isPositive();
    }
  }

  @Test
  void a_job_tells_how_far_it_came_and_what_was_wrong() {
    Jobs jobs = jobs("a");
    UUID id = jobs.accept(workspace, "count", Map.of());
    assertThat(jobs.find(workspace, id).orElseThrow().status()).isEqualTo("queued");
    runAll(jobs);
    Job job = jobs.find(workspace, id).orElseThrow();
    assertThat(job.status()).isEqualTo("succeeded");
    assertThat(job.done()).isEqualTo(10);
    assertThat(job.total()).contains(10L);
    assertThat(job.errors().get(0).path("line").asInt()).isEqualTo(7);
  }

  @Test
  void a_job_that_fails_says_why() {
    Jobs jobs = jobs("b");
    UUID id = jobs.accept(workspace, "count", Map.of("fail", true));
    runAll(jobs);
    Job job = jobs.find(workspace, id).orElseThrow();
    assertThat(job.status()).isEqualTo("failed");
    assertThat(job.errors().get(1).path("detail").asText()).isEqualTo("nine is too many");
  }

  @Test
  void a_job_waits_for_its_time_and_can_be_cancelled_before() {
    Jobs jobs = jobs("c");
    UUID later = jobs.accept(workspace, "count", Map.of(), now.plus(Duration.ofHours(1)));
    UUID cancelled = jobs.accept(workspace, "count", Map.of());
    jobs.cancel(workspace, cancelled);
    runAll(jobs);
    assertThat(jobs.find(workspace, later).orElseThrow().status()).isEqualTo("queued");
    assertThat(jobs.find(workspace, cancelled).orElseThrow().status()).isEqualTo("cancelled");
  }

  @Test
  void a_job_whose_runner_was_lost_is_leased_again_after_its_time() {
    Jobs jobs = jobs("d");
    UUID id = jobs.accept(workspace, "count", Map.of());
    database.useWorkspace(
        workspace,
        handle ->
            assertThat(handle.attach(JobStore.class).lease("d", now, now.minusSeconds(1)))
                .isPresent());
    runAll(jobs);
    assertThat(jobs.find(workspace, id).orElseThrow().status()).isEqualTo("succeeded");
  }
}
