package koe.launcher;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import koe.kernel.access.WorkspaceSetup;
import koe.kernel.access.WorkspaceSetup.Made;
import koe.kernel.access.WorkspaceSetup.Wanted;
import koe.launcher.console.Progress;
import koe.launcher.console.Refusal;

/** The first account and API token, and how to tell of them: what was generated is shown once. */
record FirstSignIn(String email, boolean passwordGiven, boolean tokenGiven, Made made) {

  private static final String DEMO = "サンプル商店（架空）";

  /** Makes workspace, account and token, or makes valid what the environment gives now. */
  static FirstSignIn ensure(
      DataSource owner, Clock clock, Map<String, String> environment, boolean demo)
      throws SQLException {
    String email = given("KOE_ADMIN_EMAIL", environment).orElse("admin@koe.local");
    Optional<String> password = given("KOE_ADMIN_PASSWORD", environment);
    Optional<String> token = given("KOE_ADMIN_TOKEN", environment);
    Made made =
        new WorkspaceSetup(owner, clock)
            .ensure(new Wanted(demo ? DEMO : "Koe", email, password, token, demo));
    if (demo && !made.demo()) {
      throw new Refusal(
          "This home holds a real workspace: choose another for the demo, such as --home ./demo-data");
    }
    return new FirstSignIn(email, password.isPresent(), token.isPresent(), made);
  }

  void tell(Progress progress) {
    String generated =
        made.password().map(word -> "the password " + word + " (shown only now)").orElse("");
    String known =
        passwordGiven
            ? "the password of KOE_ADMIN_PASSWORD"
            : "its password (forgotten? start with KOE_ADMIN_PASSWORD set to a new one)";
    progress.say("Sign in as " + email + " with " + (generated.isEmpty() ? known : generated));
    made.token().ifPresent(token -> progress.say("API token: " + token + " (shown only now)"));
    if (tokenGiven) {
      progress.say("API token: that of KOE_ADMIN_TOKEN");
    }
  }

  private static Optional<String> given(String name, Map<String, String> environment) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
