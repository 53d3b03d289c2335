package koe.response.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import koe.response.intake.IntakeFlow;
import koe.response.intake.ResponseRecorder;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** The figures of the intake at {@code /metrics}, for whatever watches the server. */
@ApplicationScoped
public class IntakeMetrics {

  static void register(
      @Observes @Initialized(ApplicationScoped.class) Object event,
      MetricRegistry registry,
      ResponseRecorder recorder) {
    IntakeFlow flow = recorder.flow();
    registry.gauge(
        about("koe_intake_accepted", "Answers taken since the start"), flow, IntakeFlow::accepted);
    for (String reason : flow.refused().keySet()) {
      registry.gauge(
          about("koe_intake_refused", "Answers refused since the start, by reason"),
          flow,
          it -> it.refused().getOrDefault(reason, 0L),
          new Tag("reason", reason));
    }
    registry.gauge(
        about("koe_intake_commits", "Commits of batches since the start"),
        flow,
        IntakeFlow::commits);
    registry.gauge(
        about("koe_intake_batch_size_mean", "Answers in a commit"), flow, IntakeFlow::meanBatch);
    registry.gauge(
        about("koe_intake_batch_size_max", "Most answers in a commit"),
        flow,
        IntakeFlow::largestBatch);
    registry.gauge(
        about("koe_intake_commit_seconds_mean", "Seconds until a batch is on disk"),
        flow,
        IntakeFlow::meanCommitSeconds);
    registry.gauge(
        about("koe_intake_commit_seconds_max", "Longest until a batch was on disk"),
        flow,
        IntakeFlow::longestCommitSeconds);
    registry.gauge(
        about("koe_intake_queue", "Answers that wait to be written"),
        recorder,
        ResponseRecorder::waiting);
  }

  private static Metadata about(String name, String description) {
    return Metadata.builder().withName(name).withDescription(description).build();
  }
}
