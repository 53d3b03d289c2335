package koe.dashboard.erasure;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import koe.dashboard.webhook.Events;
import koe.kernel.db.Database;
import koe.kernel.db.Worker;
import org.jdbi.v3.core.Handle;

/** Follows the erasures that survey-service asks for, behind the responses. */
@ApplicationScoped
public class Erasures {

  private static final int BATCH = 20;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Inject Database database;
  @Inject Clock clock;

  private final Worker worker = new Worker("follow-up-erasure", PAUSE, this::eraseWanted);

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    worker.start();
  }

  @PreDestroy
  void stop() {
    worker.close();
  }

  private int eraseWanted() {
    return database.workspaces().stream()
        .mapToInt(workspace -> database.inWorkspace(workspace, handle -> erase(handle, clock)))
        .sum();
  }

  /** Erases what is asked for in the transaction's workspace; how many people were forgotten. */
  static int erase(Handle handle, Clock clock) {
    ErasureStore store = handle.attach(ErasureStore.class);
    var wanted = store.wanted(BATCH);
    for (ErasureStore.Wanted one : wanted) {
      store.forgetNotes(one.contact());
      store.forgetRulings(one.contact());
      Events.forget(handle, clock.instant(), one.contact());
      store.done(one.id(), store.forget(one.contact()), clock.instant());
    }
    return wanted.size();
  }
}
