package koe.dashboard.notification;

import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Ids;
import org.jdbi.v3.core.Handle;

/** Notes whom to tell of a follow-up, in the transaction that makes it. */
public final class Notifications {

  private Notifications() {}

  public static void queue(Handle handle, UUID task, Recipients recipients, Instant now) {
    NotificationStore store = handle.attach(NotificationStore.class);
    recipients.names().forEach(name -> store.add(Ids.next(), task, name, now));
  }
}
