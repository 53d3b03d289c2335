package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import koe.kernel.json.Json;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What changes, and what does not, when a distribution is edited while it is under way. */
class DistributionEditTest {

  private static final String WORDS =
      """
      {"channel": "email",
       "message": {"en": {"subject": "Old words", "body": "Old {link}"}}}""";

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  private void people(int many) {
    IntStream.range(0, many)
        .forEach(
            i ->
                desk.people.with(
                    "c" + i, "{\"email\": \"c" + i + "@example.jp\", \"language\": \"en\"}"));
  }

  private void change(UUID id, String patch) {
    desk.editor.change(desk.workspace, id, null, JsonBody.of(Json.read(patch)), "test");
  }

  private List<String> subjects() {
    return desk.mails().stream().map(DistributionEditTest::subject).toList();
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private static void assertRefused(Runnable change, int status, String... pointers) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(status);
              assertThat(problem.errors())
                  .extracting(Problem.Detail::pointer)
                  .containsExactlyInAnyOrder(pointers);
            });
  }

  @Test
  void who_was_not_written_to_yet_gets_the_new_words_and_nobody_gets_both() {
    people(3);
    UUID id = desk.launched(WORDS, "c0");
    desk.work();
    UUID other = desk.launched(WORDS, "c1", "c2");
    desk.distributions.pause(desk.workspace, other, "test");
    change(id, "{\"message\": {\"en\": {\"subject\": \"New words\"}}}");
    change(other, "{\"message\": {\"en\": {\"subject\": \"New words\"}}}");
    desk.distributions.resume(desk.workspace, other, "test");
    desk.work();
    assertThat(subjects()).containsExactly("Old words", "New words", "New words");
    assertThat(
            desk.distributions
                .view(desk.workspace, other)
                .message()
                .orElseThrow()
                .at("/en/body")
                .asText())
        .isEqualTo("Old {link}");
  }

  @Test
  void what_was_settled_by_the_launch_is_refused_by_its_pointer() {
    people(1);
    UUID id = desk.launched("{\"channel\": \"email\", \"schedule\": {\"every\": \"P1M\"}}");
    assertRefused(
        () ->
            change(
                id,
                """
                {"channel": "sms", "sample": 0.5, "audience": {"contacts": ["c0"]},
                 "schedule": {"every": "P1D", "window": {"from": "09:00", "to": "20:00"}}}"""),
        422,
        "/channel",
        "/audience",
        "/sample",
        "/schedule/every");
    assertRefused(
        () -> change(id, "{\"message\": {\"en\": {\"subject\": \"{name\", \"body\": \"x\"}}}"),
        422,
        "/message/en/subject");
    change(id, "{\"channel\": \"email\", \"name\": \"Monthly\"}");
    assertThat(desk.distributions.get(desk.workspace, id).name()).isEqualTo("Monthly");
  }

  @Test
  void a_draft_can_be_changed_in_everything() {
    people(2);
    UUID id = desk.drafted("{\"channel\": \"sms\"}", "c0");
    change(id, "{\"channel\": \"email\", \"audience\": {\"contacts\": [\"c1\"]}}");
    desk.distributions.launch(desk.workspace, id, "test");
    desk.work();
    assertThat(desk.invitations(id))
        .extracting(InvitationStore.Listed::address)
        .containsExactly("c1@example.jp");
    assertRefused(
        () -> change(desk.drafted(WORDS), "{\"audience\": {\"contacts\": [\"nobody\"]}}"),
        422,
        "/audience/contacts/0");
  }

  @Test
  void a_change_on_an_older_revision_or_of_a_cancelled_one_is_refused() {
    UUID id = desk.drafted(WORDS);
    change(id, "{\"name\": \"Second\"}");
    assertRefused(
        () ->
            desk.editor.change(
                desk.workspace,
                id,
                "\"1\"",
                JsonBody.of(Json.read("{\"name\": \"Third\"}")),
                "test"),
        412);
    desk.distributions.cancel(desk.workspace, id, "test");
    assertRefused(() -> change(id, "{\"name\": \"Third\"}"), 409);
  }

  @Test
  void wider_hours_let_waiting_ones_go_at_once_and_an_end_stops_them() {
    people(2);
    String evening =
        """
        {"channel": "email", "schedule": {"window": {"from": "20:00", "to": "21:00"}}}""";
    UUID id = desk.launched(evening, "c0");
    UUID ended = desk.launched(evening, "c1");
    desk.work();
    assertThat(desk.mails()).isEmpty();
    change(id, "{\"schedule\": {\"window\": null}}");
    change(ended, "{\"schedule\": {\"until\": \"2026-04-01T00:00:00Z\"}}");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.invitations(ended))
        .extracting(one -> one.status() + " " + one.failure().orElse(""))
        .containsExactly("cancelled ended");
    assertThat(desk.distributions.get(desk.workspace, ended).status()).isEqualTo("sent");
  }

  @Test
  void reminders_follow_the_new_days_and_those_that_were_sent_stay_sent() {
    people(1);
    UUID id = desk.launched("{\"channel\": \"email\", \"reminders\": [{\"afterDays\": 3}]}");
    desk.work();
    change(id, "{\"reminders\": [{\"afterDays\": 1}, {\"afterDays\": 5}]}");
    desk.work();
    desk.clock.forward(Duration.ofDays(2));
    desk.work();
    assertThat(desk.mails()).hasSize(2);
    change(id, "{\"reminders\": [{\"afterDays\": 1}]}");
    desk.work();
    desk.clock.forward(Duration.ofDays(10));
    desk.work();
    assertThat(desk.mails()).hasSize(2);
    assertThat(desk.distributions.get(desk.workspace, id).status()).isEqualTo("sent");
    change(id, "{\"reminders\": [{\"afterDays\": 1}, {\"afterDays\": 20}]}");
    desk.work();
    desk.clock.forward(Duration.ofDays(10));
    desk.work();
    assertThat(desk.mails()).hasSize(3);
  }
}
