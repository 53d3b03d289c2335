package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/**
 * Keeps short messages in the outbox instead of sending them, as the mail catcher does with mail.
 */
@Singleton
public class CaughtChannel implements Channel {

  interface Store {

    @SqlUpdate(
        """
        insert into survey.outbox (workspace, id, channel, recipient, message, at)
        values (access.current_workspace(), :id, :channel, :to, :message, :now)""")
    void keep(UUID id, String channel, String to, byte[] message, Instant now);
  }

  private final Database database;
  private final Clock clock;

  @Inject
  public CaughtChannel(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public Delivery send(Message message) {
    UUID id = Ids.next();
    database.useWorkspace(
        message.workspace(),
        handle ->
            handle
                .attach(Store.class)
                .keep(
                    id,
                    message.channel(),
                    message.to(),
                    message.text().getBytes(StandardCharsets.UTF_8),
                    clock.instant()));
    return Delivery.accepted("caught-" + id);
  }
}
