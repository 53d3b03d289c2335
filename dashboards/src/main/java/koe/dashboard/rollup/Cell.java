package koe.dashboard.rollup;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * So many scores of one value.
 *
 * @param start the first day of the period; the first day of all when there is no period
 * @param last the last day on which one of them was given
 * @param survey empty unless surveys are kept apart
 * @param category the value of the dimension, if these have one
 * @param shown the category as text
 */
public record Cell(
    LocalDate start,
    LocalDate last,
    Optional<UUID> survey,
    Optional<String> touchpoint,
    Optional<JsonNode> category,
    Optional<String> shown,
    int value,
    int best,
    long n) {}
