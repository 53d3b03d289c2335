package koe.dashboard.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An API token as it may be shown again and again: without its secret. */
public record Token(
    UUID id,
    String name,
    List<String> roles,
    String createdBy,
    Instant createdAt,
    Optional<Instant> expiresAt,
    Optional<Instant> revokedAt) {

  /** True if the token is still let in. */
  public boolean isValid(Instant now) {
    return revokedAt.isEmpty() && expiresAt.map(now::isBefore).orElse(true);
  }
}
