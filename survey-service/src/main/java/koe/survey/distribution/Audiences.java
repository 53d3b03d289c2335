package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.Problem;
import koe.survey.segment.SegmentFilter;
import koe.survey.segment.SegmentMembers;
import koe.survey.segment.SegmentStore;
import koe.survey.segment.Segments;
import org.jdbi.v3.core.Handle;

/** Finds the people of distributions, by name, by segment, or all. */
@Singleton
class Audiences {

  private final Segments segments;
  private final Clock clock;

  @Inject
  Audiences(Segments segments, Clock clock) {
    this.segments = segments;
    this.clock = clock;
  }

  Audience of(Handle handle, UUID workspace, Distribution distribution, ContactPolicy policy) {
    return new Audience(
        distribution, policy, clock.instant(), segment(handle, workspace, distribution.request()));
  }

  private Optional<SegmentMembers> segment(Handle handle, UUID workspace, JsonNode request) {
    return Optional.ofNullable(request.path("audience").get("segment"))
        .map(key -> filter(handle, key.asText()))
        .map(filter -> segments.members(workspace, filter));
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
