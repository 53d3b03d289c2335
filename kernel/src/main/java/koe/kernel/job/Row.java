package koe.kernel.job;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a table that was sent.
 *
 * @param line where it begins in the file, counted from 1
 * @param cells by heading, in the order of the columns; empty for NDJSON
 * @param json the text of the line, for NDJSON
 */
public record Row(long line, Map<String, String> cells, Optional<String> json) {}
