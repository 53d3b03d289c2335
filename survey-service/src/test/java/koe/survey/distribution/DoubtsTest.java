package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.web.Problem;
import koe.survey.channel.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody knows is shown, and resolved by a receipt or a person. */
class DoubtsTest {

  private final Desk desk = new Desk();

  @BeforeEach
  void taro_is_known() {
    desk.people.with("taro", "{\"email\": \"taro@example.jp\", \"name\": \"Taro\"}");
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** A distribution whose reminder was claimed by a sender that is gone. */
  private UUID withALostReminder() {
    UUID id = desk.launched("{\"channel\": \"email\", \"reminders\": [{\"afterDays\": 2}]}");
    desk.work();
    desk.clock.forward(Duration.ofDays(2));
    desk.database.useWorkspace(
        desk.workspace,
        handle ->
            handle
                .attach(ReminderStore.class)
                .lease(desk.clock.instant(), desk.clock.instant().minusSeconds(1), 10));
    desk.work();
    return id;
  }

  private List<Doubt> doubts(UUID id) {
    return desk.doubts.list(desk.workspace, id, Optional.empty(), 10);
  }

  private long counted(UUID id) {
    return desk.distributions.view(desk.workspace, id).funnel().getOrDefault("inDoubt", 0L);
  }

  @Test
  void a_reminder_in_doubt_is_counted_and_listed_and_a_person_has_it_sent_again() {
    UUID id = withALostReminder();
    assertThat(counted(id)).isEqualTo(1);
    Doubt doubt = doubts(id).get(0);
    assertThat(doubt.reminder()).isEqualTo(1);
    assertThat(doubt.contact()).isEqualTo("taro");
    Doubts.Place place = new Doubts.Place(doubt.invitation(), doubt.reminder());
    assertThat(desk.doubts.list(desk.workspace, id, Optional.of(place), 10)).isEmpty();
    desk.doubts.resolve(desk.workspace, id, place, true, "test");
    desk.work();
    assertThat(desk.mails()).as("the invitation and its reminder").hasSize(2);
    assertThat(doubts(id)).isEmpty();
    assertThatThrownBy(() -> desk.doubts.resolve(desk.workspace, id, place, true, "test"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void a_reminder_in_doubt_is_resolved_by_the_receipt_of_its_own_message() {
    UUID id = withALostReminder();
    UUID invitation = doubts(id).get(0).invitation();
    desk.receipts.ofMail(
        desk.marks.messageId(invitation, 0), Receipts.Fate.DELIVERED, "of the first mail");
    assertThat(doubts(id)).as("the receipt of another message").hasSize(1);
    desk.receipts.ofMail(desk.marks.messageId(invitation, 1), Receipts.Fate.DELIVERED, "");
    assertThat(counted(id)).isZero();
    desk.work();
    assertThat(desk.mails()).hasSize(1);
  }

  @Test
  void a_sender_whose_claim_was_given_up_changes_nothing_that_another_did_since() {
    UUID id = desk.launched("{\"channel\": \"email\"}");
    Invitation lost =
        desk.database
            .inWorkspace(
                desk.workspace,
                handle ->
                    handle
                        .attach(InvitationStore.class)
                        .lease(desk.clock.instant(), desk.clock.instant().minusSeconds(1), 10))
            .get(0);
    desk.sender.sendDue();
    desk.doubts.resolve(desk.workspace, id, new Doubts.Place(lost.id(), 0), true, "test");
    desk.work();
    desk.database.useWorkspace(
        desk.workspace,
        handle -> Claims.mark(handle, lost, "waiting", "451 later", desk.clock.instant()));
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.invitations(id).get(0).status()).isEqualTo("sent");
  }

  @Test
  void a_message_is_shown_as_a_real_contact_would_get_it_and_nothing_is_sent() {
    UUID id =
        desk.drafted(
            """
            {"channel": "email", "message": {"en":
              {"subject": "{name}, {plan|your plan}", "body": "{link}"}}}""");
    Message message = desk.preview.of(desk.workspace, id, "taro");
    assertThat(message.subject()).isEqualTo("Taro, your plan");
    assertThat(message.text()).contains("https://koe.example.jp/r/preview");
    assertThat(desk.mails()).isEmpty();
    assertThat(desk.invitations(id)).isEmpty();
    assertThatThrownBy(() -> desk.preview.of(desk.workspace, id, "nobody"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(404));
  }
}
