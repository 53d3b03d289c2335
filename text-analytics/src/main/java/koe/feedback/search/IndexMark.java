package koe.feedback.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far the database's comments have been applied to an index: the last change is known by the
 * transaction that made it and the comment it was made to. The epoch is raised when earlier marks
 * no longer mean anything, as after a restored backup.
 */
public record IndexMark(long epoch, long transaction, UUID id) {

  private static final String EPOCH = "koe.epoch";
  private static final String TRANSACTION = "koe.transaction";
  private static final String ID = "koe.id";

  Map<String, String> toCommit() {
    return Map.of(
        EPOCH, Long.toString(epoch), TRANSACTION, Long.toString(transaction), ID, id.toString());
  }

  static Optional<IndexMark> fromCommit(Map<String, String> commit) {
    if (!commit.keySet().containsAll(List.of(EPOCH, TRANSACTION, ID))) {
      return Optional.empty();
    }
    return Optional.of(
        new IndexMark(
            Long.parseLong(commit.getOrDefault(EPOCH, "")),
            Long.parseLong(commit.getOrDefault(TRANSACTION, "")),
            UUID.fromString(commit.getOrDefault(ID, ""))));
  }
}
