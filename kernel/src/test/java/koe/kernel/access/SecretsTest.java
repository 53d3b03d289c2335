package koe.kernel.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @Test
  void a_sealed_secret_is_opened_with_the_same_key_and_purpose_only() {
    byte[] sealed = new Sealer(KEY, "one").seal("token");
    assertThat(new Sealer(KEY, "one").open(sealed)).isEqualTo("token");
    assertThatThrownBy(() -> new Sealer(KEY, "two").open(sealed))
        .isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> new Sealer(KEY, "one").open(sealed))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Sealer("c2hvcnQ=", "one"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_password_is_argon2id_and_matches_itself_only() {
    String hash = PasswordHash.of("パスワード long enough");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(PasswordHash.matches("パスワード long enough", hash)).isTrue();
    assertThat(PasswordHash.matches("パスワード long enougH", hash)).isFalse();
  }

  @Test
  void a_token_is_a_caller_until_it_ends() throws Exception {
    TestDatabase postgres = TestDatabase.start();
    Instant now = Instant.parse("2026-04-01T00:00:00Z");
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    UUID workspace = postgres.workspace(clock);
    String token =
        new WorkspaceSetup(postgres.as("owner"), clock)
            .passingToken(workspace, Duration.ofMinutes(1));
    try (Database database = postgres.connect("dashboard")) {
      Optional<Caller> caller = new Callers(database, clock).byToken(token);
      assertThat(caller.orElseThrow().workspace()).isEqualTo(workspace);
      assertThat(caller.orElseThrow().isAny(Set.of(Role.VIEWER))).isTrue();
      Clock later = Clock.fixed(now.plusSeconds(61), ZoneOffset.UTC);
      assertThat(new Callers(database, later).byToken(token)).isEmpty();
      assertThat(new Callers(database, clock).byToken("koe_unknown")).isEmpty();
      assertThat(new Callers(database, clock).bySession("unknown")).isEmpty();
    }
  }
}
