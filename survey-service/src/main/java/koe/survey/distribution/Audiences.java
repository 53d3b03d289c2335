package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import koe.kernel.web.Problem;
import koe.kernel.workspace.Workspaces;
import koe.survey.contact.ContactStore;
import koe.survey.segment.SegmentFilter;
import koe.survey.segment.SegmentStore;
import koe.survey.segment.Segments;
import org.jdbi.v3.core.Handle;

/** Finds the people of distributions, and what is decided about them. */
@Singleton
class Audiences {

  private static final int MOST_MISSING = 50;

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

  /** Refuses an audience that names people whom nobody knows. */
  static void requireKnown(Handle handle, JsonNode named) {
    List<String> keys =
        StreamSupport.stream(named.spliterator(), false).map(JsonNode::asText).toList();
    Set<String> missing = new HashSet<>(keys);
    handle.attach(ContactStore.class).named(keys).forEach(it -> missing.remove(it.externalId()));
    List<Problem.Detail> errors =
        IntStream.range(0, keys.size())
            .filter(i -> missing.contains(keys.get(i)))
            .limit(MOST_MISSING)
            .mapToObj(
                i -> new Problem.Detail("/audience/contacts/" + i, "there is no such contact"))
            .toList();
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }
}
