package koe.kernel.access;

import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * The record of who did what, written in the transaction that did it, and each entry chained to the
 * one before. Whoever writes waits for the others of the workspace, so an entry comes last in its
 * transaction, and never into one that is long.
 */
public final class Audit {

  interface Store {

    @SqlUpdate(
        """
        insert into access.audit (workspace, id, at, actor, action, object, reason)
        values (access.current_workspace(), :id, :at, :actor, :action, :object, :reason)""")
    void add(UUID id, Instant at, String actor, String action, String object, String reason);
  }

  private Audit() {}

  /**
   * @param action what was done, such as {@code survey.publish}
   * @param object what it was done to
   */
  public static void record(Handle handle, Instant at, String actor, String action, Object object) {
    record(handle, at, actor, action, object, "");
  }

  /**
   * @param reason why it was done, in the words of who did it
   */
  public static void record(
      Handle handle, Instant at, String actor, String action, Object object, String reason) {
    handle.attach(Store.class).add(Ids.next(), at, actor, action, String.valueOf(object), reason);
  }
}
