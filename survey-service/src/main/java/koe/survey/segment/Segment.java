package koe.survey.segment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Customers who have something in common, found anew each time they are asked for.
 *
 * @param filter an expression over attributes, events and earlier answers
 */
public record Segment(
    String key, String name, String filter, @JsonIgnore int revision, Instant updatedAt) {}
