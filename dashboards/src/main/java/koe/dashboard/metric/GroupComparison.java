package koe.dashboard.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A group and how it differs from everybody else.
 *
 * @param versus against all others, the p-value adjusted for how many groups are compared; empty
 *     where either side has too few answers to claim anything
 */
public record GroupComparison(
    Figure figure,
    @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<MetricReport.Change> versus) {}
