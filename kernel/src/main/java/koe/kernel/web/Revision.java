package koe.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** The ETag of a changeable object: its revision number. */
public final class Revision {

  private Revision() {}

  public static EntityTag tag(int revision) {
    return new EntityTag(Integer.toString(revision));
  }

  /**
   * Refuses a change that was made on an older revision.
   *
   * @param ifMatch the If-Match header, if there is one
   * @throws Problem 412 if it names another revision
   */
  public static void check(@Nullable String ifMatch, int revision) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
      return;
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.trim().equals("\"" + revision + "\"")) {
        return;
      }
    }
    throw Problem.stale();
  }
}
