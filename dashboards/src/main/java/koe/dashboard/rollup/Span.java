package koe.dashboard.rollup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A week or a month of a survey.
 *
 * @param grain {@code week} or {@code month}
 * @param ends the first day after it
 */
public record Span(String grain, UUID survey, LocalDate start, LocalDate ends) {}
