package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.web.Problem;

/** Gives and takes back API tokens. The secret is told once and kept as a hash. */
@Singleton
public class Tokens {

  /** A token with its secret, at the only moment when both are known. */
  record Made(Token token, String secret) {}

  private final Database database;
  private final Clock clock;

  @Inject
  Tokens(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  List<Token> list(UUID workspace, Optional<UUID> before, int limit) {
    return database.inWorkspace(
        workspace, handle -> handle.attach(TokenStore.class).list(before, limit));
  }

  Made create(UUID workspace, TokenRequest request, String actor) {
    String secret = "koe_" + Secrets.random(32);
    UUID id = Ids.next();
    Instant now = clock.instant();
    Token token =
        database.inWorkspace(
            workspace,
            handle -> {
              TokenStore store = handle.attach(TokenStore.class);
              store.add(
                  id,
                  request.name(),
                  Secrets.hash(secret),
                  request.roles(),
                  actor,
                  now,
                  request.expiresAt());
              Audit.record(handle, now, actor, "token.create", id);
              return store.find(id).orElseThrow();
            });
    return new Made(token, secret);
  }

  /** Revokes a token; one that is revoked already stays so. */
  void revoke(UUID workspace, UUID id, String actor) {
    database.useWorkspace(
        workspace,
        handle -> {
          TokenStore store = handle.attach(TokenStore.class);
          if (store.find(id).isEmpty()) {
            throw Problem.notFound("token", id);
          }
          if (store.revoke(id, clock.instant()) == 1) {
            Audit.record(handle, clock.instant(), actor, "token.revoke", id);
          }
        });
  }
}
