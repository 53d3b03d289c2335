package koe.survey.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.channel.ChannelSettings;
import koe.survey.channel.Destinations;
import koe.survey.channel.MailSettings;
import koe.survey.channel.Relay;
import koe.survey.channel.ReturnBox;
import koe.survey.channel.SmtpAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final UUID other = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final Settings settings =
      new Settings(
          database,
          clock,
          new Sealer(SECRET, "test"),
          new ChannelSettings(
              new MailSettings(
                  List.of(new Relay(SmtpAddress.plain("localhost", 25, "koe@localhost"), 0)),
                  "koe@localhost",
                  false,
                  Optional.empty(),
                  new ReturnBox(Optional.of("bounces@koe.example"), Optional.empty())),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          Destinations.open(Set.of("relay.intra:25", "imap.intra:143", "127.0.0.1:2775")),
          "https://koe.example.jp");

  @AfterEach
  void close() {
    database.close();
  }

  private void say(String json) {
    settings.change(workspace, JsonBody.of(Json.read(json)), "admin");
  }

  @Test
  void a_workspace_sends_over_its_own_servers_and_others_as_the_installation_does() {
    say(
        """
        {"email": {"from": "voice@shop.example", "charset": "ISO-2022-JP",
          "relays": [{"host": "relay.intra", "port": 25, "tls": "none", "perMinute": 600,
                      "user": "u", "password": "p"}]},
         "sms": {"provider": "smpp", "from": "Shop", "host": "127.0.0.1", "user": "id",
                 "password": "pw", "longest": 670}}""");
    ChannelSettings own = settings.of(workspace);
    assertThat(own.mail().from()).isEqualTo("voice@shop.example");
    assertThat(own.mail().japanese()).isTrue();
    assertThat(own.mail().relays().get(0).perMinute()).isEqualTo(600);
    assertThat(own.smpp().orElseThrow().longest()).isEqualTo(670);
    assertThat(settings.of(other).mail().from()).isEqualTo("koe@localhost");
    assertThat(settings.of(other).smpp()).isEmpty();
    assertThat(settings.smppAccounts()).hasSize(1);
  }

  @Test
  void secrets_are_sealed_never_told_and_kept_while_nobody_says_new_ones() {
    say(
        """
        {"sms": {"provider": "twilio", "from": "+815000000000", "account": "AC1",
                 "token": "very-secret"}}""");
    byte[] sealed =
        database.inWorkspace(
            workspace, handle -> handle.attach(SettingStore.class).get().orElseThrow().sealed());
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("very-secret");
    assertThat(SettingsRequest.shown(settings.said(workspace)).toString())
        .doesNotContain("very-secret")
        .contains("\"tokenSet\":true");
    say("{\"sms\": {\"provider\": \"twilio\", \"from\": \"Shop\", \"account\": \"AC1\"}}");
    assertThat(settings.of(workspace).twilio().orElseThrow().token()).isEqualTo("very-secret");
    assertThat(settings.of(workspace).twilio().orElseThrow().from()).isEqualTo("Shop");
  }

  @Test
  void a_password_goes_to_no_other_server_than_its_own() {
    say(
        """
        {"email": {"relays": [{"host": "relay.intra", "port": 25, "user": "u", "password": "p"}]}}""");
    assertThatThrownBy(
            () -> say("{\"email\": {\"relays\": [{\"host\": \"169.254.169.254\", \"port\": 25}]}}"))
        .isInstanceOf(Problem.class);
    say("{\"email\": {\"relays\": [{\"host\": \"8.8.8.8\", \"port\": 25, \"user\": \"u\"}]}}");
    assertThat(settings.of(workspace).mail().relays().get(0).address().password()).isEmpty();
  }

  @Test
  void returned_mail_comes_to_the_workspaces_own_mailbox_or_to_the_installations() {
    say(
        """
        {"email": {"bounces": {"address": "bounces@shop.example", "host": "imap.intra",
          "port": 143, "tls": "none", "user": "shop", "password": "p"}}}""");
    ReturnBox own = settings.of(workspace).mail().returns();
    assertThat(own.address()).contains("bounces@shop.example");
    assertThat(own.mailbox().orElseThrow().folder()).isEqualTo("INBOX");
    assertThat(settings.of(other).mail().returns().address()).contains("bounces@koe.example");
    say(
        """
        {"email": {"bounces": {"address": "bounces@shop.example", "host": "imap.intra",
          "port": 143, "user": "shop", "folder": "Returned"}}}""");
    assertThat(settings.of(workspace).mail().returns().mailbox().orElseThrow().password())
        .isEqualTo("p");
    assertThatThrownBy(
            () ->
                say(
                    """
                    {"email": {"bounces": {"address": "nobody", "host": "169.254.169.254",
                      "user": "shop"}}}"""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactlyInAnyOrder(
                        "/email/bounces/address",
                        "/email/bounces/host",
                        "/email/bounces/password"));
  }

  @Test
  void what_could_not_work_is_complained_about_by_its_place() {
    assertThatThrownBy(
            () ->
                say(
                    """
                    {"email": {"from": "nobody", "charset": "Shift_JIS",
                      "relays": [{"host": "127.0.0.1", "port": 99999}],
                      "dkim": {"domain": "a.example", "selector": "s", "privateKey": "x"}},
                     "sms": {"provider": "twilio", "url": "http://api.example"},
                     "line": {}}"""))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .contains(
                        "/email/from",
                        "/email/charset",
                        "/email/relays/0/host",
                        "/email/relays/0/port",
                        "/email/dkim/privateKey",
                        "/sms/url",
                        "/sms/from",
                        "/sms/account",
                        "/sms/token",
                        "/line/token",
                        "/line/secret"));
  }
}
