package koe.kernel.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Long work that was accepted.
 *
 * @param status queued, running, succeeded, failed or cancelled
 * @param done how many of {@code total} are over; the total may not be known yet
 * @param errors the first complaints, at most a thousand
 * @param errorCount how many complaints there were in all
 */
public record Job(
    UUID id,
    String kind,
    String status,
    long done,
    Optional<Long> total,
    JsonNode errors,
    long errorCount,
    Optional<Instant> startedAt,
    Optional<Instant> finishedAt) {

  /**
   * A complaint about one line or row of the input.
   *
   * @param line counted from 1, the header included
   */
  public record Complaint(long line, String detail) {}

  static final int COMPLAINTS_KEPT = 1_000;

  static List<Complaint> kept(List<Complaint> complaints) {
    return complaints.subList(0, Math.min(complaints.size(), COMPLAINTS_KEPT));
  }
}
