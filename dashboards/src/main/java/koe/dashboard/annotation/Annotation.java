package koe.dashboard.annotation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Something that happened on a day and may have moved the figures. */
public record Annotation(
    UUID id, LocalDate day, String kind, String text, String createdBy, Instant createdAt) {

  public static final List<String> KINDS = List.of("release", "campaign", "incident", "other");
}
