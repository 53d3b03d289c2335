package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.db.Database;
import koe.kernel.job.Jobs;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Changes a distribution, also one that is under way: who was written to keeps what they got, and
 * what was not sent yet goes out as it is said now.
 */
@Singleton
class DistributionEditor {

  private final Database database;
  private final Clock clock;
  private final Jobs jobs;

  @Inject
  DistributionEditor(Database database, Clock clock, Jobs jobs) {
    this.database = database;
    this.clock = clock;
    this.jobs = jobs;
  }

  /**
   * @param ifMatch the If-Match header, if there is one
   */
  void change(UUID workspace, UUID id, @Nullable String ifMatch, JsonBody patch, String actor) {
    database.useWorkspace(workspace, handle -> change(handle, id, ifMatch, patch, actor));
    jobs.wake();
  }

  private void change(
      Handle handle, UUID id, @Nullable String ifMatch, JsonBody patch, String actor) {
    Instant now = clock.instant();
    DistributionStore store = handle.attach(DistributionStore.class);
    Distribution before = store.lock(id).orElseThrow(() -> Problem.notFound("distribution", id));
    Revision.check(ifMatch, before.revision());
    if (before.status().equals("cancelled")) {
      throw Problem.conflict("wrong-state", "A cancelled distribution does not change any more.");
    }
    DistributionChange change = DistributionChange.read(before, patch);
    DistributionRequest after = change.after();
    boolean draft = before.status().equals("draft");
    if (draft) {
      Distributions.requireWhatItNames(handle, after);
    }
    store.change(
        id,
        after.survey(),
        after.channel(),
        after.name().orElse(before.name()),
        after.kept(),
        draft ? after.at() : before.dueAt(),
        now);
    if (!draft && !before.isOpen() && (change.movesReminders() || change.movesHours())) {
      store.move(id, List.of("sent"), "sending", now);
      jobs.accept(
          handle,
          Replanner.KIND,
          Map.of("distribution", id, "reminders", change.movesReminders()),
          now);
    }
    Audit.record(handle, now, actor, "distribution.change", id);
  }
}
