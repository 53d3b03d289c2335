package koe.feedback.search;

/** A cursor that this order of comments never gave out. */
public final class InvalidCursor extends IllegalArgumentException {

  InvalidCursor() {
    super("The cursor does not belong to this list");
  }
}
