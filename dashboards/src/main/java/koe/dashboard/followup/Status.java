package koe.dashboard.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a follow-up stands, and where it may go from there. */
public enum Status {
  NEW("new"),
  ASSIGNED("assigned"),
  CONTACTED("contacted"),
  IN_PROGRESS("inProgress"),
  WAITING("waiting"),
  RESOLVED("resolved"),
  VERIFIED("verified"),
  CLOSED("closed"),
  NO_REPLY("noReply"),
  OPTED_OUT("optedOut"),
  DUPLICATE("duplicate");

  static final Set<String> WORDS =
      Arrays.stream(values()).map(Status::word).collect(Collectors.toUnmodifiableSet());

  /** The words of the states in which there is still something to do. */
  static final List<String> OPEN =
      Arrays.stream(values()).filter(Status::isOpen).map(Status::word).toList();

  private final String word;

  Status(String word) {
    this.word = word;
  }

  /** The word in the API and in the database. */
  public String word() {
    return word;
  }

  static Optional<Status> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
  }

  public boolean isOpen() {
    return switch (this) {
      case NEW, ASSIGNED, CONTACTED, IN_PROGRESS, WAITING -> true;
      default -> false;
    };
  }

  /**
   * The states that may come next. What was done can only be taken up again by going on with it.
   */
  public List<Status> next() {
    return switch (this) {
      case NEW ->
          List.of(
              ASSIGNED, CONTACTED, IN_PROGRESS, WAITING, RESOLVED, NO_REPLY, OPTED_OUT, DUPLICATE);
      case ASSIGNED ->
          List.of(NEW, CONTACTED, IN_PROGRESS, WAITING, RESOLVED, NO_REPLY, OPTED_OUT, DUPLICATE);
      case CONTACTED -> List.of(IN_PROGRESS, WAITING, RESOLVED, NO_REPLY, OPTED_OUT, DUPLICATE);
      case IN_PROGRESS -> List.of(CONTACTED, WAITING, RESOLVED, NO_REPLY, OPTED_OUT, DUPLICATE);
      case WAITING -> List.of(CONTACTED, IN_PROGRESS, RESOLVED, NO_REPLY, OPTED_OUT, DUPLICATE);
      case RESOLVED -> List.of(VERIFIED, CLOSED, IN_PROGRESS);
      case VERIFIED -> List.of(CLOSED, IN_PROGRESS);
      case NO_REPLY -> List.of(CONTACTED, IN_PROGRESS, CLOSED);
      case DUPLICATE -> List.of(CLOSED, IN_PROGRESS);
      case OPTED_OUT -> List.of(CLOSED);
      case CLOSED -> List.of(IN_PROGRESS);
    };
  }

  /** True if what was over begins anew. */
  boolean isReopenedBy(Status next) {
    return !isOpen() && next.isOpen();
  }

  boolean mayBecome(Status other) {
    return this == other || next().contains(other);
  }
}
