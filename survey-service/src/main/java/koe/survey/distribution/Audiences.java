package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import koe.survey.segment.SegmentFilter;
import koe.survey.segment.SegmentStore;
import koe.survey.segment.Segments;
import org.jdbi.v3.core.Handle;

/** Finds the people of distributions, and what is decided about them. */
@Singleton
class Audiences {

  private final Segments segments;
  private final Workspaces workspaces;
  private final Clock clock;

  @Inject
  Audiences(Segments segments, Workspaces workspaces, Clock clock) {
    this.segments = segments;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  Audience of(Handle handle, UUID workspace, Distribution distribution) {
    return new Audience(
        distribution,
        Optional.ofNullable(distribution.request().path("audience").get("segment"))
            .map(key -> filter(handle, key.asText()))
            .map(filter -> segments.members(workspace, filter)));
  }

  Decisions decisions(Handle handle, UUID workspace, Distribution distribution, String occasion) {
    return new Decisions(handle, distribution, occasion, local(workspace));
  }

  /** The clock of the workspace's zone. */
  Clock local(UUID workspace) {
    return clock.withZone(workspaces.get(workspace).zone());
  }

  /**
   * @throws Problem if there is no such segment
   */
  static SegmentFilter filter(Handle handle, String key) {
    return handle
        .attach(SegmentStore.class)
        .find(key)
        .map(segment -> SegmentFilter.of(segment.filter()))
        .orElseThrow(() -> Problem.invalid("/audience/segment", "there is no such segment"));
  }
}
