package koe.feedback.item;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import koe.feedback.taxonomy.Retagging;
import koe.kernel.db.Database;
import koe.kernel.job.JobHandler;
import koe.kernel.job.JobProgress;

/** Watches until every comment has caught up with a version of the taxonomy. */
@Singleton
public class Reanalysis implements JobHandler {

  private static final long LOOK_AGAIN_MILLIS = 500;

  private final Database database;

  @Inject
  public Reanalysis(Database database) {
    this.database = database;
  }

  @Override
  public String kind() {
    return Retagging.KIND;
  }

  @Override
  public void run(UUID workspace, UUID job, JsonNode input, JobProgress progress) {
    int version = input.path("version").asInt();
    long total = database.inWorkspace(workspace, handle -> handle.attach(ItemStore.class).count());
    progress.total(total);
    long done = 0;
    while (done < total) {
      long behind =
          database.inWorkspace(workspace, handle -> handle.attach(ItemStore.class).behind(version));
      progress.advance(Math.max(0, total - behind - done));
      done = Math.max(done, total - behind);
      rest();
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
