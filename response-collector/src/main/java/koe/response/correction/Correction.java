package koe.response.correction;

import java.time.Instant;
import java.util.List;

/**
 * A line of a response's history.
 *
 * @param revision of the response that came of it
 * @param kind edit, undo or deletion
 * @param by who did it
 */
public record Correction(
    int revision, String kind, String by, Instant at, String reason, List<Change> changes) {

  public Correction {
    changes = List.copyOf(changes);
  }

  static List<Correction> all(List<CorrectionStore.Line> lines) {
    return lines.stream()
        .map(
            line ->
                new Correction(
                    line.revision(),
                    line.kind(),
                    line.changedBy(),
                    line.changedAt(),
                    line.reason(),
                    Change.read(line.changes())))
        .toList();
  }
}
