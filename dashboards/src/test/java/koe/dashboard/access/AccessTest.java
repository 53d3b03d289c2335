package koe.dashboard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import koe.dashboard.testing.Customers;
import koe.kernel.access.Caller;
import koe.kernel.access.Callers;
import koe.kernel.access.Role;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.Test;

class AccessTest {

  private static final String PASSWORD = "a password of tests";
  private final Clock clock = Clock.fixed(Instant.parse("2030-05-20T00:00:00Z"), ZoneOffset.UTC);
  private final Customers customers = new Customers();
  private final Database database = customers.database();
  private final SignIn signIn = new SignIn(database, clock);
  private final Accounts accounts = new Accounts(database, clock);
  private final Tokens tokens = new Tokens(database, clock);

  @Test
  void the_right_password_begins_a_session_that_ends_after_twelve_hours() {
    String email = account("agent");
    String session =
        signIn.attempt(" " + email.toUpperCase(Locale.ROOT), PASSWORD, "n").session().orElseThrow();
    Caller caller = new Callers(database, clock).bySession(session).orElseThrow();
    assertThat(caller.roles()).containsExactly(Role.AGENT);
    assertThat(caller.csrf()).isNotEmpty();
    Clock later = Clock.offset(clock, Duration.ofHours(12));
    assertThat(new Callers(database, later).bySession(session)).isEmpty();
    signIn.end(customers.workspace(), session);
    assertThat(new Callers(database, clock).bySession(session)).isEmpty();
  }

  @Test
  void a_session_that_is_used_goes_on_and_an_idle_one_ends() {
    String email = account("agent");
    String used = signIn.attempt(email, PASSWORD, "n").session().orElseThrow();
    String idle = signIn.attempt(email, PASSWORD, "n").session().orElseThrow();
    for (int minutes = 90; minutes <= 270; minutes += 90) {
      assertThat(callersAfter(minutes).bySession(used)).isPresent();
    }
    assertThat(callersAfter(119).bySession(idle)).isPresent();
    assertThat(callersAfter(119 + 121).bySession(idle)).isEmpty();
  }

  private Callers callersAfter(int minutes) {
    return new Callers(database, Clock.offset(clock, Duration.ofMinutes(minutes)));
  }

  @Test
  void a_wrong_password_and_an_unknown_address_are_answered_alike() {
    String email = account("viewer");
    SignIn.Outcome refused = new SignIn.Outcome(Optional.empty(), Duration.ZERO);
    assertThat(signIn.attempt(email, "wrong", "n")).isEqualTo(refused);
    assertThat(signIn.attempt("nobody@test.example", "wrong", "n")).isEqualTo(refused);
  }

  @Test
  void who_guesses_has_to_wait_even_with_the_right_password() {
    String email = account("viewer");
    for (int i = 0; i < 4; i++) {
      assertThat(signIn.attempt(email, "wrong", "n").pause()).isZero();
    }
    SignIn.Outcome early = signIn.attempt(email, PASSWORD, "n");
    assertThat(early.pause()).isPositive();
    assertThat(early.session()).isEmpty();
  }

  @Test
  void a_disabled_account_is_signed_out_and_stays_out() {
    String email = account("manager");
    String session = signIn.attempt(email, PASSWORD, "n").session().orElseThrow();
    Account account = find(email);
    accounts.disable(customers.workspace(), account.id(), "test");
    assertThat(new Callers(database, clock).bySession(session)).isEmpty();
    assertThat(signIn.attempt(email, PASSWORD, "n").session()).isEmpty();
    assertThat(find(email).disabledAt()).isPresent();
    assertThatThrownBy(() -> accounts.disable(customers.workspace(), UUID.randomUUID(), "test"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void an_address_belongs_to_one_account() {
    String email = account("viewer");
    assertThat(accounts.create(customers.workspace(), request(email, "viewer"), "test")).isFalse();
    assertThat(accounts.create(new Customers().workspace(), request(email, "viewer"), "test"))
        .isFalse();
  }

  @Test
  void what_is_wrong_about_an_account_is_told() {
    assertThat(request("x", "viewer").complaint()).hasValue("account.refused.email");
    assertThat(request("x@y.jp", "boss").complaint()).hasValue("account.refused.roles");
    assertThat(
            new AccountRequest("x@y.jp", "X", "short", List.of("viewer"), Optional.empty())
                .complaint())
        .hasValue("account.refused.password");
    assertThat(request("x@y.jp", "viewer").complaint()).isEmpty();
  }

  @Test
  void a_token_lets_in_until_it_is_revoked_and_its_secret_is_not_kept() {
    Tokens.Made made =
        tokens.create(
            customers.workspace(),
            new TokenRequest("CRM", List.of("viewer"), Optional.empty()),
            "test");
    assertThat(new Callers(database, clock).byToken(made.secret())).isPresent();
    List<Token> listed = tokens.list(customers.workspace(), Optional.empty(), 10);
    assertThat(listed.get(0).name()).isEqualTo("CRM");
    assertThat(Json.write(listed)).doesNotContain(made.secret());
    tokens.revoke(customers.workspace(), made.token().id(), "test");
    tokens.revoke(customers.workspace(), made.token().id(), "test");
    assertThat(new Callers(database, clock).byToken(made.secret())).isEmpty();
    assertThat(audited()).containsSubsequence("token.revoke", "token.create");
  }

  @Test
  void another_workspace_cannot_revoke_a_token() {
    Tokens.Made made =
        tokens.create(
            customers.workspace(),
            new TokenRequest("CRM", List.of("viewer"), Optional.empty()),
            "test");
    assertThatThrownBy(() -> tokens.revoke(new Customers().workspace(), made.token().id(), "test"))
        .isInstanceOfSatisfying(Problem.class, it -> assertThat(it.status()).isEqualTo(404));
  }

  @Test
  void a_token_without_a_known_role_is_refused() {
    assertThatThrownBy(
            () ->
                TokenRequest.read(JsonBody.of(Json.read("{\"name\":\"x\",\"roles\":[\"root\"]}"))))
        .isInstanceOfSatisfying(
            Problem.class,
            it ->
                assertThat(it.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/roles/0"));
  }

  private List<String> audited() {
    return database.inWorkspace(
        customers.workspace(),
        handle ->
            handle.attach(AuditResource.Store.class).list(Optional.empty(), 10).stream()
                .map(AuditResource.Entry::action)
                .toList());
  }

  private String account(String role) {
    String email = UUID.randomUUID() + "@test.example";
    assertThat(accounts.create(customers.workspace(), request(email, role), "test")).isTrue();
    return email;
  }

  private static AccountRequest request(String email, String role) {
    return new AccountRequest(email, "佐藤", PASSWORD, List.of(role), Optional.of("cs"));
  }

  private Account find(String email) {
    return accounts.list(customers.workspace()).stream()
        .filter(account -> account.email().equals(email))
        .findFirst()
        .orElseThrow();
  }
}
