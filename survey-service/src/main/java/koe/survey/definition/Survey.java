package koe.survey.definition;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A survey.
 *
 * @param status draft, open, closed or archived
 * @param version the newest version, which may be a draft
 * @param published the version that is answered now
 */
public record Survey(
    UUID id,
    String name,
    Optional<String> touchpoint,
    String status,
    int version,
    Optional<Integer> published,
    int revision,
    Instant createdAt,
    Instant updatedAt) {

  /** True if the newest version is not the one that is answered. */
  public boolean hasDraft() {
    return published.map(number -> number != version).orElse(true);
  }
}
