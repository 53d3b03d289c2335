package koe.dashboard.followup;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a follow-up.
 *
 * @param kind created, changed, note or contact
 * @param text what was noted; for a change the fields as JSON
 */
public record Event(UUID id, UUID task, Instant at, String by, String kind, String text) {

  static final String CREATED = "created";
  static final String CHANGED = "changed";
  static final String NOTE = "note";
  static final String CONTACT = "contact";

  /** True if a person wrote it, so that it may name the customer. */
  public boolean isNote() {
    return kind.equals(NOTE) || kind.equals(CONTACT);
  }
}
