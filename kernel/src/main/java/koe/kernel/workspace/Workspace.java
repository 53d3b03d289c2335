package koe.kernel.workspace;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A company's own Koe: nothing in it is seen from another.
 *
 * @param language the tag of the language that holds where a person chose none
 * @param timeZone the zone in which its days begin
 * @param demo true if its data is made up
 */
public record Workspace(
    UUID workspace, String name, String language, String timeZone, boolean demo) {

  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
