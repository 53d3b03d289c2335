package koe.kernel.web;

import jakarta.ws.rs.core.EntityTag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import koe.kernel.json.Json;
import org.jspecify.annotations.Nullable;

/** The ETag of a changeable object: its revision number, or what it says where it has none. */
public final class Revision {

  private Revision() {}

  public static EntityTag tag(int revision) {
    return new EntityTag(Integer.toString(revision));
  }

  /** What stands for the revision of an object that has no number of it. */
  public static String mark(Object content) {
    return UUID.nameUUIDFromBytes(Json.write(content).getBytes(StandardCharsets.UTF_8)).toString();
  }

  public static EntityTag tag(String mark) {
    return new EntityTag(mark);
  }

  /**
   * Refuses a change that was made on an older revision.
   *
   * @param ifMatch the If-Match header, if there is one
   * @throws Problem 412 if it names another revision
   */
  public static void check(@Nullable String ifMatch, int revision) {
    check(ifMatch, Integer.toString(revision));
  }

  /**
   * Refuses a change of what was something else before.
   *
   * @param ifMatch the If-Match header, if there is one
   * @throws Problem 412 if it names another mark
   */
  public static void check(@Nullable String ifMatch, String mark) {
    if (ifMatch == null || ifMatch.isBlank() || ifMatch.trim().equals("*")) {
      return;
    }
    for (String tag : ifMatch.split(",")) {
      if (tag.trim().equals("\"" + mark + "\"")) {
        return;
      }
    }
    throw Problem.stale();
  }
}
