package koe.kernel.job;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;

/** How far a running job is; telling it also renews the lease. */
public final class JobProgress {

  static final Duration LEASE = Duration.ofMinutes(2);

  private final Database database;
  private final Clock clock;
  private final UUID workspace;
  private final UUID job;
  private final List<Job.Complaint> complaints = new ArrayList<>();
  private long done;
  private long complained;
  private Optional<Long> total = Optional.empty();

  JobProgress(Database database, Clock clock, UUID workspace, UUID job) {
    this.database = database;
    this.clock = clock;
    this.workspace = workspace;
    this.job = job;
  }

  public void total(long all) {
    total = Optional.of(all);
  }

  public void complain(long line, String detail) {
    complained++;
    if (complaints.size() < Job.COMPLAINTS_KEPT) {
      complaints.add(new Job.Complaint(line, detail));
    }
  }

  /**
   * So many more are over.
   *
   * @throws JobCancelled if somebody cancelled the job meanwhile
   */
  public void advance(long more) {
    done += more;
    int running =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .attach(JobStore.class)
                    .progress(
                        job,
                        done,
                        total,
                        Json.write(complaints),
                        complained,
                        clock.instant().plus(LEASE)));
    if (running == 0) {
      throw new JobCancelled();
    }
  }

  void finish(String status) {
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(JobStore.class)
                .finish(
                    job, status, done, total, Json.write(complaints), complained, clock.instant()));
  }

  /** Ends a job that was cancelled from outside. */
  static final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
