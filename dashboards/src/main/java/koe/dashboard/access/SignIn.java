package koe.dashboard.access;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Audit;
import koe.kernel.access.PasswordHash;
import koe.kernel.access.Secrets;
import koe.kernel.db.Database;

/**
 * Begins and ends sessions. A wrong address takes as long as a wrong password, and whoever guesses
 * is slowed down by account and by network.
 */
@Singleton
public class SignIn {

  static final Duration LASTS = Duration.ofHours(12);
  private static final int TRIES_OF_ACCOUNT = 10;
  private static final int TRIES_OF_NETWORK = 100;
  private static final int FREE_TRIES = 4;

  /**
   * What came of a try.
   *
   * @param session the new session's secret, if the password was right
   * @param pause how long to wait before the next try, if this one came too early
   */
  record Outcome(Optional<String> session, Duration pause) {}

  private final Database database;
  private final Clock clock;
  private final Throttle accounts = new Throttle(FREE_TRIES, TRIES_OF_ACCOUNT);
  private final Throttle networks = new Throttle(TRIES_OF_NETWORK, TRIES_OF_NETWORK);

  @Inject
  SignIn(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * @param network the address that the try comes from
   */
  Outcome attempt(String typed, String password, String network) {
    String email = typed.strip().toLowerCase(Locale.ROOT);
    Duration pause = throttle(email, network);
    if (!pause.isZero()) {
      return new Outcome(Optional.empty(), pause);
    }
    Optional<SessionStore.Candidate> candidate = candidate(typed.strip(), email);
    String hash =
        candidate.map(SessionStore.Candidate::passwordHash).orElse(PasswordHash.OF_NOBODY);
    if (!PasswordHash.matches(password, hash) || candidate.isEmpty()) {
      return new Outcome(Optional.empty(), Duration.ZERO);
    }
    accounts.forgive(email);
    return new Outcome(Optional.of(begin(candidate.get())), Duration.ZERO);
  }

  private Duration throttle(String email, String network) {
    Duration ofNetwork = networks.tryNow(network, clock.instant());
    return ofNetwork.isZero() ? accounts.tryNow(email, clock.instant()) : ofNetwork;
  }

  private Optional<SessionStore.Candidate> candidate(String typed, String email) {
    return database.atTheGate(
        handle -> {
          SessionStore store = handle.attach(SessionStore.class);
          return store.byEmail(email).or(() -> store.byEmail(typed));
        });
  }

  private String begin(SessionStore.Candidate candidate) {
    String secret = Secrets.random(32);
    Instant now = clock.instant();
    database.useWorkspace(
        candidate.workspace(),
        handle -> {
          SessionStore store = handle.attach(SessionStore.class);
          store.forgetExpired(now);
          store.add(Secrets.hash(secret), candidate.id(), Secrets.random(24), now, now.plus(LASTS));
          Audit.record(handle, now, candidate.name(), "session.begin", candidate.id());
        });
    return secret;
  }

  void end(UUID workspace, String session) {
    database.useWorkspace(
        workspace, handle -> handle.attach(SessionStore.class).end(Secrets.hash(session)));
  }
}
