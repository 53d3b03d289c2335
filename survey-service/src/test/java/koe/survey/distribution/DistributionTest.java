package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.json.Json;
import koe.kernel.web.Problem;
import koe.kernel.web.Revision;
import koe.survey.channel.Channels;
import koe.survey.channel.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private final Desk desk = new Desk();
  private final UUID workspace = desk.workspace;
  private final Database database = desk.database;
  private final Distributions distributions = desk.distributions;
  private final MailServer mail = desk.mail;

  @AfterEach
  void close() {
    desk.close();
  }

  private InvitationSender sender() {
    return desk.sender;
  }

  private void contact(String id, String name, String language) {
    desk.people.with(
        id,
        Json.write(
            Json.object()
                .put("email", id + "@example.jp")
                .put("name", name)
                .put("language", language)));
  }

  private UUID launched(String... contacts) {
    return desk.launched("{\"channel\": \"email\"}", contacts);
  }

  @Test
  void an_invitation_is_a_mail_with_the_scores_as_links_and_one_click_unsubscribe()
      throws Exception {
    contact("taro", "山田太郎", "ja");
    UUID id = launched("taro");
    sender().sendDue();
    MimeMessage message = mail.mails().get(0);
    String link = message.getHeader("List-Unsubscribe")[0];
    assertThat(link).matches("<https://koe\\.example\\.jp/r/[A-Za-z0-9_-]{22}/unsubscribe>");
    assertThat(message.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(message.getHeader("Feedback-ID")[0]).contains(workspace.toString());
    Multipart parts = (Multipart) message.getContent();
    String text = String.valueOf(parts.getBodyPart(0).getContent());
    String html = String.valueOf(parts.getBodyPart(1).getContent());
    assertThat(text).contains("山田太郎様").contains("10: https://koe.example.jp/r/");
    assertThat(html).contains("お勧めしますか").contains("?nps=0\"").contains("?nps=10\"");
    assertThat(distributions.view(workspace, id).funnel()).containsEntry("sent", 1L);
  }

  @Test
  void an_address_that_the_mail_server_knows_to_be_nobodys_is_never_written_to_again() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    Channels refusing =
        new Channels(
            Map.of(
                "email", mail -> new Delivery(Delivery.Outcome.UNREACHABLE, "550 5.1.1 nobody")));
    try (InvitationSender told = Desk.sender(database, desk.clock, refusing)) {
      told.sendDue();
    }
    assertThat(desk.invitations(id))
        .extracting(InvitationStore.Listed::status)
        .containsExactly("failed");
    UUID next = desk.drafted("{\"channel\": \"email\"}", "taro");
    assertThat(desk.dryRun.run(workspace, next, 0, 10).skip()).containsEntry("suppressed", 1L);
  }

  @Test
  void people_whom_nobody_knows_are_refused_by_their_place() {
    contact("taro", "太郎", "ja");
    assertThatThrownBy(() -> desk.drafted("{\"channel\": \"email\"}", "taro", "nobody"))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.errors())
                    .extracting(Problem.Detail::pointer)
                    .containsExactly("/audience/contacts/1"));
  }

  @Test
  void launching_an_open_link_again_changes_nothing() {
    UUID id = desk.launched("{\"channel\": \"link\"}");
    distributions.launch(workspace, id, "test");
    desk.work();
    assertThat(distributions.get(workspace, id).status()).isEqualTo("sending");
    assertThat(desk.invitations(id)).isEmpty();
  }

  @Test
  void a_sender_whose_claim_was_given_up_cannot_have_a_sent_mail_sent_again() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    Invitation lost =
        database
            .inWorkspace(
                workspace,
                handle ->
                    handle
                        .attach(InvitationStore.class)
                        .lease(desk.clock.instant(), desk.clock.instant().minusSeconds(1), 10))
            .get(0);
    desk.work();
    desk.doubts.resolve(workspace, id, new Doubts.Place(lost.id(), 0), true, "test");
    desk.work();
    assertThat(mail.mails()).hasSize(1);
    database.useWorkspace(
        workspace,
        handle -> Claims.mark(handle, lost, "waiting", "451 later", desk.clock.instant()));
    desk.work();
    assertThat(mail.mails()).hasSize(1);
    assertThat(desk.invitations(id).get(0).status()).isEqualTo("sent");
  }

  @Test
  void planning_twice_invites_nobody_twice() {
    contact("taro", "太郎", "ja");
    contact("hana", "花", "ja");
    UUID id = launched("taro", "hana");
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute("update survey.distribution set status = 'planning' where id = ?", id));
    desk.jobs.accept(workspace, Planner.KIND, java.util.Map.of("distribution", id));
    desk.jobs.runDue();
    sender().sendDue();
    sender().sendDue();
    assertThat(mail.mails()).hasSize(2);
    assertThat(distributions.view(workspace, id).status()).isEqualTo("sent");
  }

  @Test
  void who_unsubscribes_between_planning_and_sending_is_not_written_to() {
    contact("taro", "太郎", "ja");
    launched("taro");
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(SuppressionStore.class)
                .add("email", "taro@example.jp", "unsubscribed", desk.clock.instant()));
    sender().sendDue();
    assertThat(mail.mails()).isEmpty();
  }

  @Test
  void a_mail_server_that_is_away_is_tried_again_and_nothing_is_lost() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    mail.close();
    sender().sendDue();
    List<InvitationStore.Listed> waiting =
        distributions.invitations(workspace, id, Optional.empty(), 10);
    assertThat(waiting).extracting(InvitationStore.Listed::status).containsExactly("waiting");
    assertThat(waiting.get(0).failure()).isPresent();
  }

  @Test
  void an_invitation_whose_sender_was_lost_is_in_doubt_and_not_sent_again() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(InvitationStore.class)
                .lease(desk.clock.instant(), desk.clock.instant().minusSeconds(1), 10));
    sender().sendDue();
    assertThat(mail.mails()).isEmpty();
    assertThat(distributions.view(workspace, id).funnel()).containsEntry("inDoubt", 1L);
  }

  @Test
  void a_paused_distribution_sends_nothing_until_it_is_resumed() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    distributions.pause(workspace, id, "test");
    sender().sendDue();
    assertThat(mail.mails()).isEmpty();
    distributions.resume(workspace, id, "test");
    sender().sendDue();
    assertThat(mail.mails()).hasSize(1);
  }

  @Test
  void a_cancelled_distribution_never_sends() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    distributions.cancel(workspace, id, "test");
    sender().sendDue();
    assertThat(mail.mails()).isEmpty();
    assertThatThrownBy(() -> distributions.launch(workspace, id, "test"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void a_dry_run_tells_who_is_asked_and_why_not_and_sends_nothing() {
    contact("taro", "太郎", "ja");
    contact("hana", "花", "ja");
    UUID id = desk.drafted("{\"channel\": \"email\"}", "taro", "hana");
    desk.surveys.close(workspace, desk.survey, "test");
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(SuppressionStore.class)
                .add("email", "hana@example.jp", "test", desk.clock.instant()));
    DryRun.Result result = desk.dryRun.run(workspace, id, 0, 1);
    assertThat(result.invite()).isEqualTo(1);
    assertThat(result.skip()).containsEntry("suppressed", 1L);
    assertThat(result.next()).contains("1");
    assertThatThrownBy(() -> distributions.launch(workspace, id, "test"))
        .as("a survey that is not published")
        .isInstanceOf(Problem.class);
    assertThat(distributions.view(workspace, id).funnel()).containsEntry("invited", 0L);
  }

  @Test
  void the_contact_policy_holds_over_all_distributions() {
    contact("taro", "太郎", "ja");
    launched("taro");
    sender().sendDue();
    distributions.putPolicy(
        workspace, null, ContactPolicy.NONE.with(Optional.of(1), 30, 0), "test");
    UUID second = launched("taro");
    assertThat(distributions.view(workspace, second).skipped()).containsEntry("contactPolicy", 1L);
    assertThat(distributions.policy(workspace).maxInvitations()).contains(1);
  }

  @Test
  void a_suppressed_address_is_the_same_in_large_letters() {
    List<String> suppressed =
        database.inWorkspace(
            workspace,
            handle -> {
              SuppressionStore store = handle.attach(SuppressionStore.class);
              store.add("email", "Jiro@Example.JP", "test", desk.clock.instant());
              return handle
                  .attach(DistributionStore.class)
                  .suppressed("email", List.of("JIRO@example.jp", "saburo@example.jp"));
            });
    assertThat(suppressed).containsExactly("JIRO@example.jp");
  }

  @Test
  void a_policy_that_somebody_else_changed_is_not_overwritten() {
    String tag = '"' + Revision.mark(ContactPolicy.NONE) + '"';
    ContactPolicy once = ContactPolicy.NONE.with(Optional.of(1), 30, 0);
    distributions.putPolicy(workspace, tag, once, "test");
    assertThatThrownBy(() -> distributions.putPolicy(workspace, tag, ContactPolicy.NONE, "test"))
        .isInstanceOf(Problem.class);
    assertThat(distributions.policy(workspace)).isEqualTo(once);
  }

  @Test
  void suppressions_are_listed_and_lifted() {
    int lifted =
        database.inWorkspace(
            workspace,
            handle -> {
              SuppressionStore store = handle.attach(SuppressionStore.class);
              store.add("email", "a@example.jp", "test", desk.clock.instant());
              store.add("email", "b@example.jp", "test", desk.clock.instant());
              assertThat(store.list("email a@example.jp", 10)).hasSize(1);
              return store.remove("email", "a@example.jp");
            });
    assertThat(lifted).isEqualTo(1);
  }

  @Test
  void variants_differ_in_incentive_and_hours_and_only_those_who_agreed_get_an_offer()
      throws Exception {
    desk.people.with(
        "yes",
        """
        {"email": "yes@example.jp", "timeZone": "Asia/Tokyo",
         "consents": {"email": {"granted": true}}}""");
    desk.people.with("silent", "{\"email\": \"silent@example.jp\", \"timeZone\": \"Asia/Tokyo\"}");
    desk.clock.set("2026-04-01T00:00:00Z");
    UUID id =
        desk.launched(
            """
            {"channel": "email", "variants": [
              {"key": "early", "incentive": "300 yen", "window": {"from": "13:00", "to": "14:00"},
               "message": {"en": {"subject": "For you: {incentive}", "body": "{link}"}}},
              {"key": "late", "incentive": "300 yen", "window": {"from": "13:00", "to": "14:00"},
               "message": {"en": {"subject": "For you: {incentive}", "body": "{link}"}}}]}""");
    desk.work();
    assertThat(desk.mails()).as("not before one o'clock in the afternoon").isEmpty();
    assertThat(desk.distributions.view(workspace, id).funnel()).containsEntry("skipped", 1L);
    desk.clock.set("2026-04-01T04:00:00Z");
    desk.work();
    assertThat(desk.mails()).hasSize(1);
    assertThat(desk.mails().get(0).getSubject()).isEqualTo("For you: 300 yen");
  }
}
