package koe.feedback.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import koe.kernel.job.Job;
import koe.kernel.job.Jobs;

/** Shows how far history has caught up with a version of the themes. */
@Singleton
public class Retagging {

  public static final String KIND = "reanalyze";

  private final Jobs jobs;

  @Inject
  public Retagging(Jobs jobs) {
    this.jobs = jobs;
  }

  /** The work itself is under way as soon as the version is raised; this watches it. */
  public Job to(UUID workspace, int version) {
    UUID job = jobs.accept(workspace, KIND, Map.of("version", version));
    return jobs.find(workspace, job).orElseThrow();
  }
}
