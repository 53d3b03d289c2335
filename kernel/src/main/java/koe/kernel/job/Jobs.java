package koe.kernel.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.db.Worker;
import koe.kernel.json.Json;
import org.jdbi.v3.core.Handle;

/** The jobs of one module: accepts them, runs them in the background, tells how far they are. */
public final class Jobs implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

  private final String module;
  private final Database database;
  private final Clock clock;
  private final Map<String, JobHandler> handlers;
  private final Worker worker;

  public Jobs(String module, Database database, Clock clock, List<JobHandler> handlers) {
    this.module = module;
    this.database = database;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    this.worker = new Worker(module + "-jobs", Duration.ofSeconds(1), this::runDue);
  }

  public Jobs start() {
    worker.start();
    return this;
  }

  @Override
  public void close() {
    worker.close();
  }

  /** Accepts a job; the id under which it can be asked for. */
  public UUID accept(UUID workspace, String kind, Object input) {
    return accept(workspace, kind, input, clock.instant());
  }

  /** Accepts a job that begins at a later moment. */
  public UUID accept(UUID workspace, String kind, Object input, Instant due) {
    UUID id = database.inWorkspace(workspace, handle -> accept(handle, kind, input, due));
    worker.wake();
    return id;
  }

  /** Accepts a job together with all else that the transaction does; {@link #wake} follows. */
  public UUID accept(Handle handle, String kind, Object input, Instant due) {
    UUID id = Ids.next();
    handle.attach(JobStore.class).add(id, module, kind, Json.write(input), clock.instant(), due);
    return id;
  }

  /** Has accepted jobs looked for now. */
  public void wake() {
    worker.wake();
  }

  public Optional<Job> find(UUID workspace, UUID id) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(JobStore.class).find(id))
        .map(Jobs::job);
  }

  public void cancel(UUID workspace, UUID id) {
    database.useWorkspace(
        workspace, handle -> handle.attach(JobStore.class).cancel(id, clock.instant()));
  }

  /** Runs one due job of each workspace; how many were run. */
  public int runDue() {
    int ran = 0;
    for (UUID workspace : database.workspaces()) {
      Optional<JobStore.Row> due =
          database.inWorkspace(
              workspace,
              handle ->
                  handle
                      .attach(JobStore.class)
                      .lease(module, clock.instant(), clock.instant().plus(JobProgress.LEASE)));
      if (due.isPresent()) {
        run(workspace, due.get());
        ran++;
      }
    }
    return ran;
  }

  private void run(UUID workspace, JobStore.Row row) {
    JobProgress progress = new JobProgress(database, clock, workspace, row.id());
    JobHandler handler = handlers.get(row.kind());
    if (handler == null) {
      progress.complain(0, "no such kind of job");
      progress.finish("failed");
      return;
    }
    try {
      handler.run(workspace, row.id(), Json.read(row.input()), progress);
      progress.finish("succeeded");
    } catch (JobProgress.JobCancelled cancelled) {
      LOG.log(Level.INFO, "job {0} was cancelled", row.id());
    } catch (JobFailure failure) {
      progress.complain(failure.line(), failure.detail());
      progress.finish("failed");
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, "job " + row.id() + " failed", failure);
      progress.complain(0, "the job failed; the log knows it as " + row.id());
      progress.finish("failed");
    }
  }

  private static Job job(JobStore.Row row) {
    return new Job(
        row.id(),
        row.kind(),
        row.status(),
        row.done(),
        row.total(),
        Json.read(row.errors()),
        row.errorCount(),
        row.startedAt(),
        row.finishedAt());
  }
}
