package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.Problem;
import koe.survey.reply.Replies;
import koe.survey.reply.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptsTest {

  private final Desk desk = new Desk();

  @BeforeEach
  void taro_is_known() {
    desk.people.with(
        "taro",
        "{\"email\": \"taro@example.jp\", \"phone\": \"090-1234-5678\", \"lineUserId\": \"U1\"}");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private String status(UUID distribution) {
    return desk.invitations(distribution).get(0).status();
  }

  private long suppressed(String channel) {
    return desk
        .database
        .inWorkspace(desk.workspace, handle -> handle.attach(SuppressionStore.class).list("", 10))
        .stream()
        .filter(one -> one.channel().equals(channel))
        .count();
  }

  @Test
  void a_mail_that_comes_back_is_known_by_its_mark_and_its_address_is_suppressed()
      throws Exception {
    UUID id = desk.launched("{\"channel\": \"email\"}");
    desk.work();
    String message = desk.mail.mails().get(0).getMessageID();
    assertThat(desk.receipts.ofMail(message, Receipts.Fate.BOUNCED, "5.1.1")).isTrue();
    assertThat(status(id)).isEqualTo("bounced");
    assertThat(suppressed("email")).isEqualTo(1);
    assertThat(desk.distributions.view(desk.workspace, id).funnel()).containsEntry("bounced", 1L);
    UUID next = desk.launched("{\"channel\": \"email\"}");
    assertThat(desk.distributions.view(desk.workspace, next).skipped())
        .containsEntry("suppressed", 1L);
  }

  @Test
  void a_mailbox_says_nothing_about_the_mail_of_workspaces_whose_it_is_not() {
    UUID id = desk.launched("{\"channel\": \"email\"}");
    desk.work();
    String path = desk.mail.senders().get(0);
    UUID other = desk.postgres.workspace(desk.clock);
    assertThat(desk.receipts.ofMail(List.of(other), path, Receipts.Fate.BOUNCED, "5.1.1"))
        .isFalse();
    assertThat(status(id)).isEqualTo("sent");
    assertThat(desk.receipts.ofMail(List.of(desk.workspace), path, Receipts.Fate.BOUNCED, "5.1.1"))
        .isTrue();
    assertThat(status(id)).isEqualTo("bounced");
  }

  @Test
  void the_return_path_carries_the_mark_and_a_forged_one_does_nothing() {
    UUID id = desk.launched("{\"channel\": \"email\"}");
    desk.work();
    UUID invitation = desk.invitations(id).get(0).id();
    String path = desk.mail.senders().get(0);
    assertThat(path).isEqualTo(desk.marks.returnPath(desk.workspace, invitation, 0).orElseThrow());
    char last = path.charAt(path.indexOf('@') - 1);
    String forged = path.replace(last + "@", (last == '0' ? '1' : '0') + "@");
    assertThat(desk.receipts.ofMail(forged, Receipts.Fate.BOUNCED, "5.1.1")).isFalse();
    assertThat(status(id)).isEqualTo("sent");
  }

  @Test
  void a_message_in_doubt_is_resolved_by_a_receipt_or_by_a_person() {
    UUID id = desk.launched("{\"channel\": \"email\"}");
    UUID invitation = desk.invitations(id).get(0).id();
    desk.database.useWorkspace(
        desk.workspace,
        handle -> handle.execute("update survey.invitation set status = 'inDoubt'"));
    desk.doubts.resolve(desk.workspace, id, new Doubts.Place(invitation, 0), true, "test");
    assertThat(status(id)).isEqualTo("waiting");
    desk.work();
    assertThat(status(id)).isEqualTo("sent");
    assertThatThrownBy(
            () ->
                desk.doubts.resolve(
                    desk.workspace, id, new Doubts.Place(invitation, 0), true, "test"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
    desk.database.useWorkspace(
        desk.workspace,
        handle -> handle.execute("update survey.invitation set status = 'inDoubt'"));
    String mark = desk.marks.messageId(invitation, 0);
    assertThat(desk.receipts.ofMail(mark, Receipts.Fate.DELIVERED, "")).isTrue();
    assertThat(status(id)).isEqualTo("sent");
    assertThat(desk.mail.mails()).hasSize(1);
  }

  @Test
  void sms_and_line_messages_are_caught_with_their_link() {
    UUID sms = desk.launched("{\"channel\": \"sms\"}");
    UUID line =
        desk.launched(
            "{\"channel\": \"line\", \"message\": {\"ja\": {\"body\": \"ご意見をお聞かせください\"}}}");
    desk.work();
    assertThat(status(sms)).isEqualTo("sent");
    assertThat(status(line)).isEqualTo("sent");
    String caught =
        desk.database.inWorkspace(
            desk.workspace,
            handle ->
                handle
                    .createQuery(
                        """
                        select string_agg(channel || ' ' || recipient || ' '
                          || convert_from(message, 'UTF8'), chr(10) order by channel)
                        from survey.outbox""")
                    .mapTo(String.class)
                    .one());
    assertThat(caught)
        .contains("sms +819012345678 ", "line U1 ご意見をお聞かせください\nhttps://koe.example.jp/r/");
  }

  @Test
  void a_double_receipt_counts_once() {
    UUID id = desk.launched("{\"channel\": \"sms\"}");
    desk.work();
    String provider =
        desk.database.inWorkspace(
            desk.workspace,
            handle ->
                handle
                    .createQuery("select provider_id from survey.invitation")
                    .mapTo(String.class)
                    .one());
    for (int i = 0; i < 2; i++) {
      assertThat(desk.receipts.ofProvider(provider, Receipts.Fate.BOUNCED, "30005")).isTrue();
    }
    assertThat(status(id)).isEqualTo("bounced");
    assertThat(suppressed("sms")).isEqualTo(1);
    assertThat(desk.receipts.ofProvider("nobody", Receipts.Fate.BOUNCED, "")).isFalse();
  }

  @Test
  void who_says_stop_is_left_alone_from_then_on() {
    UUID id = desk.launched("{\"channel\": \"sms\"}");
    desk.refusals.hear("sms", "+819012345678", "配信停止", Meaning.of("配信停止"));
    desk.work();
    assertThat(status(id)).isEqualTo("cancelled");
    desk.refusals.hear("sms", "+819012345678", "再開", Meaning.of("再開"));
    assertThat(suppressed("sms")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "STOP,STOP",
    " stop. ,STOP",
    "ＳＴＯＰ,STOP",
    "配信停止,STOP",
    "停止。,STOP",
    "Unsubscribe,STOP",
    "please stop texting me,DOUBTFUL",
    "もう送らないでほしいです,DOUBTFUL",
    "再開,START",
    "ありがとうございます,OTHER",
    "The nonstop flight was great,OTHER"
  })
  void a_whole_message_is_a_command_and_a_part_of_one_a_doubt(String text, Meaning meaning) {
    assertThat(Meaning.of(text)).isEqualTo(meaning);
  }

  @Test
  void a_refusal_in_free_words_is_decided_by_a_person_and_only_once() {
    desk.people.with("C-9", "{\"phone\": \"+819011112222\"}");
    Replies replies = new Replies(desk.database, desk.clock);
    desk.refusals.hear("sms", "+819011112222", "もう送らないでほしいです", Meaning.of("もう送らないでほしいです"));
    Reply reply = replies.open(desk.workspace, Optional.empty(), 10).get(0);
    assertThat(reply.contact()).contains("C-9");
    assertThat(suppressed("sms")).isZero();
    replies.decide(desk.workspace, reply.id(), true, "agent");
    assertThat(suppressed("sms")).isEqualTo(1);
    assertThat(replies.open(desk.workspace, Optional.empty(), 10)).isEmpty();
    assertThatThrownBy(() -> replies.decide(desk.workspace, reply.id(), false, "agent"))
        .isInstanceOf(Problem.class);
  }
}
