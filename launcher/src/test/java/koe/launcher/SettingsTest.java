package koe.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import koe.launcher.console.Refusal;
import koe.launcher.database.DatabaseUrl;
import koe.launcher.database.KoeDatabase;
import koe.launcher.database.Passwords;
import koe.launcher.database.Role;
import org.junit.jupiter.api.Test;

final class SettingsTest {

  @Test
  void the_environment_is_passed_on_under_its_other_name() {
    Map<String, String> settings =
        new Settings(Map.of("KOE_FEEDBACK_THREADS", "2", "PATH", "/bin", "KOE_", "x")).values();
    assertThat(settings).containsEntry("koe.feedback.threads", "2").doesNotContainValue("x");
    assertThat(settings).containsEntry("koe.mail.from", "koe@localhost").hasSize(2);
  }

  @Test
  void what_only_the_launcher_may_know_is_not_passed_on() {
    Map<String, String> environment =
        Map.of(
            "KOE_DATABASE_URL", "postgresql://admin:secret@db/koe",
            "KOE_DATABASE_OWNER_PASSWORD", "secret",
            "KOE_ADMIN_PASSWORD", "secret",
            "KOE_ADMIN_TOKEN", "secret");
    assertThat(new Settings(environment).values()).doesNotContainValue("secret").hasSize(1);
  }

  @Test
  void a_public_door_is_given_one_password() {
    KoeDatabase database =
        KoeDatabase.external(
            DatabaseUrl.parse("postgresql://admin:secret@db/koe"),
            Passwords.from(name -> Optional.of("p")));
    assertThat(new Settings(Map.of()).signIn(database, Set.of(Role.INTAKE)).values())
        .containsEntry("koe.database.url", "jdbc:postgresql://db/koe")
        .containsEntry("koe.database.intake.password", "p")
        .hasSize(3);
  }

  @Test
  void mail_goes_to_the_catcher_unless_there_is_a_server_for_it() {
    Map<String, String> none = Map.of();
    assertThat(new Settings(none).mail(OptionalInt.of(2525), none).values())
        .containsEntry("koe.smtp.host", "127.0.0.1")
        .containsEntry("koe.smtp.port", "2525")
        .containsEntry("koe.catcher", "true");
    Map<String, String> server =
        Map.of("KOE_SMTP_HOST", "mx.example", "KOE_SMTP_PORT", "25", "KOE_SMTP_TLS", "false");
    assertThat(new Settings(server).mail(OptionalInt.empty(), server).values())
        .containsEntry("koe.smtp.host", "mx.example")
        .containsEntry("koe.smtp.port", "25")
        .containsEntry("koe.smtp.tls", "false")
        .containsEntry("koe.catcher", "false");
  }

  @Test
  void the_address_of_the_environment_wins() {
    Map<String, String> environment = Map.of("KOE_URL", "https://koe.example");
    assertThat(new Settings(environment).place("http://localhost:8080", "/data").values())
        .containsEntry("koe.url", "https://koe.example");
  }

  @Test
  void the_longest_wait_before_a_restart_is_a_minute_unless_the_environment_says_otherwise() {
    assertThat(Settings.longestRest(Map.of())).isEqualTo(Duration.ofMinutes(1));
    assertThat(Settings.longestRest(Map.of("KOE_RESTART_SECONDS", "5")))
        .isEqualTo(Duration.ofSeconds(5));
    assertThatThrownBy(() -> Settings.longestRest(Map.of("KOE_RESTART_SECONDS", "0")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("KOE_RESTART_SECONDS");
  }
}
