package koe.dashboard.followup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.db.Ids;

/**
 * Something that happened to a follow-up.
 *
 * @param kind created, changed, note or contact
 * @param text what was noted; for a change the fields as JSON
 * @param channel how the customer was sought
 * @param outcome what came of seeking them
 */
public record Event(
    UUID id,
    UUID task,
    Instant at,
    String by,
    String kind,
    String text,
    Optional<String> channel,
    Optional<String> outcome) {

  static final String CREATED = "created";
  static final String CHANGED = "changed";
  static final String NOTE = "note";
  static final String CONTACT = "contact";
  static final String ESCALATED = "escalated";
  static final String REOPENED = "reopened";
  static final String JOINED = "joined";
  static final String REPLY = "reply";

  static final Set<String> CHANNELS = Set.of("phone", "email", "sms", "line", "visit", "other");
  static final Set<String> OUTCOMES = Set.of("reached", "noAnswer", "message");

  static Event of(UUID task, Instant at, String by, String kind, String text) {
    return new Event(Ids.next(), task, at, by, kind, text, Optional.empty(), Optional.empty());
  }

  /** True if a person wrote it, so that it may name the customer. */
  public boolean isNote() {
    return kind.equals(NOTE) || kind.equals(CONTACT) || kind.equals(REPLY);
  }
}
