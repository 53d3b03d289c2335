package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.survey.channel.Delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server says, or does not say any more, and what is known of the mail then. */
class MailServersAnswersTest {

  private final ScriptedMailServer server = new ScriptedMailServer();
  private final EmailChannel channel =
      new EmailChannel(
          SmtpAddress.plain("127.0.0.1", server.port(), "koe@example.jp"), Clock.systemUTC());

  @AfterEach
  void close() {
    server.close();
  }

  private Delivery send() {
    return send(channel);
  }

  private static Delivery send(EmailChannel channel) {
    return channel.send(
        new Message(
            "email",
            new UUID(0, 1),
            "1@koe.example.jp",
            Optional.empty(),
            "hanako@example.com",
            "Hello",
            "text",
            "<p>text</p>",
            Map.of()));
  }

  private void to(String command, String answer) {
    server.script.add(new ScriptedMailServer.Line(command, answer));
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT,550 5.1.1 no such person,UNREACHABLE",
    "RCPT,553 no such mailbox,UNREACHABLE",
    "RCPT,550 5.7.1 not from you,REFUSED",
    "RCPT,552 5.2.2 mailbox full,REFUSED",
    "RCPT,451 4.7.1 come again,TRY_LATER",
    "MAIL,421 closing,TRY_LATER",
    "MAIL,550 no,REFUSED",
    "DATA,451 not now,TRY_LATER",
    "DATA,554 no,REFUSED",
    ".,451 not now,TRY_LATER",
    ".,554 5.7.1 spam,REFUSED"
  })
  void a_no_is_for_now_or_for_the_mail_or_for_the_address(
      String command, String answer, Outcome outcome) {
    to(command, answer);
    assertThat(send().outcome()).isEqualTo(outcome);
    assertThat(send().outcome()).isEqualTo(Outcome.ACCEPTED);
  }

  private static EmailChannel to(int port, String tls, Destinations within) {
    return new EmailChannel(
        new SmtpAddress(
            "localhost", port, Optional.empty(), Optional.empty(), tls, "koe@example.jp", within),
        Clock.systemUTC());
  }

  @ParameterizedTest
  @CsvSource({"none", "starttls", "tls"})
  void a_name_that_leads_into_the_companys_network_is_not_followed(String tls) {
    Delivery delivery = send(to(server.port(), tls, Destinations.open(Set.of())));
    assertThat(delivery.outcome()).isEqualTo(Outcome.TRY_LATER);
    assertThat(delivery.detail()).contains("localhost is not on the open internet");
    Destinations trusted = Destinations.open(Set.of("localhost:" + server.port()));
    assertThat(send(to(server.port(), tls, trusted)).detail()).doesNotContain("open internet");
  }

  @Test
  void with_tls_nothing_is_said_before_it_stands() {
    Delivery delivery = send(to(server.port(), "tls", Destinations.ANYWHERE));
    assertThat(delivery.outcome()).isEqualTo(Outcome.TRY_LATER);
    assertThat(delivery.detail()).containsIgnoringCase("SSL");
  }

  @Test
  void a_server_that_hangs_up_after_the_end_of_a_mail_leaves_a_doubt() {
    to(".", "");
    assertThat(send().outcome()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"MAIL", "RCPT", "DATA"})
  void a_server_that_hangs_up_before_the_end_of_a_mail_leaves_none(String command) {
    to(command, "");
    assertThat(send().outcome()).isEqualTo(Outcome.TRY_LATER);
    assertThat(server.taken).hasValue(0);
  }

  @ParameterizedTest
  @CsvSource({"MAIL", "RCPT", "DATA"})
  void a_kept_conversation_that_is_over_is_begun_anew_at_once(String command) {
    assertThat(send().outcome()).isEqualTo(Outcome.ACCEPTED);
    to(command, "");
    assertThat(send().outcome()).isEqualTo(Outcome.ACCEPTED);
    assertThat(server.taken).hasValue(2);
  }
}
