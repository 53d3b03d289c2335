package koe.dashboard.annotation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Caller;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;

/** Keeps what happened on which day. */
@Singleton
public class Annotations {

  private final Database database;
  private final Clock clock;

  @Inject
  public Annotations(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Annotation> list(UUID workspace, Optional<UUID> after, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(AnnotationStore.class).list(after, limit));
  }

  /** Of the days from one to another that does not count any more, the oldest first. */
  public List<Annotation> between(UUID workspace, LocalDate from, LocalDate to) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(AnnotationStore.class).between(from, to));
  }

  /** Adds one. */
  public Annotation add(Caller caller, JsonBody body) {
    AnnotationRequest request = AnnotationRequest.read(body);
    UUID id = Ids.next();
    Instant now = clock.instant();
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          handle.attach(AnnotationStore.class).add(id, request, caller.name(), now);
          Audit.record(handle, now, caller.name(), "annotation.add", id);
        });
    return new Annotation(id, request.day(), request.kind(), request.text(), caller.name(), now);
  }

  /** Takes one away. */
  public void delete(Caller caller, UUID id) {
    database.useWorkspace(
        caller.workspace(),
        handle -> {
          if (handle.attach(AnnotationStore.class).delete(id) == 0) {
            throw Problem.notFound("annotation", id);
          }
          Audit.record(handle, clock.instant(), caller.name(), "annotation.delete", id);
        });
  }
}
