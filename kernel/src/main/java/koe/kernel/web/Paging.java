package koe.kernel.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a caller asks of a list: how many, and from where. */
public final class Paging {

  public static final int DEFAULT = 50;
  public static final int MOST = 500;

  private Paging() {}

  /**
   * @param limit the query parameter, 50 if it is missing
   * @throws Problem 400 unless it is from 1 to 500
   */
  public static int limit(@Nullable String limit) {
    if (limit == null || limit.isEmpty()) {
      return DEFAULT;
    }
    try {
      int wanted = Integer.parseInt(limit);
      if (wanted >= 1 && wanted <= MOST) {
        return wanted;
      }
    } catch (NumberFormatException wrong) {
      // told below, as for a number out of range
    }
    throw Problem.parameter("limit", "limit is a whole number from 1 to " + MOST + ".");
  }

  /** The id that a cursor stands for. */
  public static Optional<UUID> cursorId(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(id("cursor", cursor));
  }

  /** An id in a path or query; 404 speaks for a path, so this is for queries. */
  public static UUID id(String name, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException wrong) {
      throw Problem.parameter(name, name + " is not an id.");
    }
  }

  /** An id in a path: what is no id is not there. */
  public static UUID pathId(String what, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException wrong) {
      throw Problem.notFound(what, text);
    }
  }
}
