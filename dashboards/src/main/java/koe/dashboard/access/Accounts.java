package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.PasswordHash;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;

/** The people who may sign in to a workspace. */
@Singleton
public class Accounts {

  private final Database database;
  private final Clock clock;

  @Inject
  Accounts(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Account> list(UUID workspace) {
    return database.inWorkspace(workspace, handle -> handle.attach(AccountStore.class).list());
  }

  /** Adds an account; false if its address is taken. */
  boolean create(UUID workspace, AccountRequest request, String actor) {
    String hash = PasswordHash.of(request.password());
    Instant now = clock.instant();
    return database.inWorkspace(
        workspace,
        handle -> {
          UUID id = Ids.next();
          AccountStore store = handle.attach(AccountStore.class);
          int added =
              store.add(
                  id, request.email(), request.name(), hash, request.roles(), request.team(), now);
          if (added == 1) {
            Audit.record(handle, now, actor, "account.create", id);
          }
          return added == 1;
        });
  }

  /** Lets a person in no more and ends what sessions there are. */
  void disable(UUID workspace, UUID id, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          if (handle.attach(AccountStore.class).disable(id, clock.instant()) == 0) {
            throw Problem.notFound("account", id);
          }
          handle.attach(SessionStore.class).endAll(id);
          Audit.record(handle, clock.instant(), actor, "account.disable", id);
        });
  }
}
