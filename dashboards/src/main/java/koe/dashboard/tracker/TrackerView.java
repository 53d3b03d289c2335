package koe.dashboard.tracker;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A tracker as the API shows it: without its token and secret.
 *
 * @param hook the path on which the tracker calls back
 */
public record TrackerView(
    String key,
    String kind,
    String url,
    String project,
    Optional<String> account,
    String hook,
    Instant updatedAt,
    @JsonIgnore int revision) {

  static TrackerView of(UUID workspace, Tracker tracker) {
    return new TrackerView(
        tracker.key(),
        tracker.kind(),
        tracker.url(),
        tracker.project(),
        tracker.account(),
        "/hooks/trackers/" + workspace + "/" + tracker.key(),
        tracker.updatedAt(),
        tracker.revision());
  }
}
