package koe.survey.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.web.Problem;

/** Shows what the embedded catcher kept. */
@Singleton
class Outbox {

  private final Database database;

  @Inject
  Outbox(Database database) {
    this.database = database;
  }

  List<CaughtMessage> list(UUID workspace, String to, Optional<UUID> before, int limit) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(OutboxStore.class).list(to, before, limit))
        .stream()
        .map(CaughtMessage::of)
        .toList();
  }

  CaughtMessage get(UUID workspace, UUID id) {
    return database
        .inWorkspace(workspace, handle -> handle.attach(OutboxStore.class).find(id))
        .map(CaughtMessage::of)
        .orElseThrow(() -> Problem.notFound("message", id));
  }
}
