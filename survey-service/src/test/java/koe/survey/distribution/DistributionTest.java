package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.kernel.web.Templates;
import koe.kernel.workspace.Workspaces;
import koe.survey.channel.EmailChannel;
import koe.survey.channel.SmtpAddress;
import koe.survey.contact.ContactStore;
import koe.survey.definition.SurveyRequest;
import koe.survey.definition.Surveys;
import koe.survey.segment.Segments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DistributionTest {

  private static final JsonNode NPS =
      Json.read(
          """
          {"pages": [{"elements": [
            {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps",
             "title": {"default": "Would you recommend us?", "ja": "お勧めしますか"}}]}]}""");

  private final Clock clock = Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(clock);
  private final Database database = postgres.connect("survey");
  private final MailServer mail = new MailServer();
  private final Surveys surveys = new Surveys(database, clock);
  private final InvitationTokens tokens =
      new InvitationTokens(
          new Sealer("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "test"),
          "https://koe.example.jp");
  private final Workspaces workspaces = new Workspaces(database, clock);
  private final Audiences audiences =
      new Audiences(new Segments(database, clock, workspaces), clock);
  private final Planner planner = new Planner(database, clock, tokens, workspaces, audiences);
  private final Jobs jobs = new Jobs("survey", database, clock, List.of(planner));
  private final Distributions distributions = new Distributions(database, clock, jobs);

  @AfterEach
  void close() {
    mail.close();
    jobs.close();
    database.close();
  }

  private InvitationSender sender(int port) {
    InvitationMessages messages =
        new InvitationMessages(
            database,
            surveys,
            workspaces,
            tokens,
            new Templates("koe.survey.gen"),
            "koe.example.jp");
    return new InvitationSender(
        database,
        clock,
        messages,
        new EmailChannel(SmtpAddress.plain("127.0.0.1", port, "koe@example.jp"), clock));
  }

  private void contact(String id, String name, String language) {
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(ContactStore.class)
                .put(
                    Ids.next(),
                    clock.instant(),
                    id,
                    Optional.of(id + "@example.jp"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(name),
                    Optional.of(language),
                    Optional.empty(),
                    Json.object()));
  }

  private UUID launched(String... contacts) {
    UUID survey =
        surveys.create(workspace, new SurveyRequest("NPS", Optional.empty(), NPS), "test");
    surveys.publish(workspace, survey, "test");
    UUID id = distributions.create(workspace, request(survey, contacts), "test");
    distributions.launch(workspace, id, "test");
    assertThat(jobs.runDue()).isPositive();
    return id;
  }

  private static DistributionRequest request(UUID survey, String... contacts) {
    var json = Json.object().put("survey", survey.toString()).put("channel", "email");
    json.putObject("audience").set("contacts", Json.mapper().valueToTree(contacts));
    return DistributionRequest.read(JsonBody.of(Json.write(json).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void an_invitation_is_a_mail_with_the_scores_as_links_and_one_click_unsubscribe()
      throws Exception {
    contact("taro", "山田太郎", "ja");
    UUID id = launched("taro");
    sender(mail.port()).sendDue();
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
  void planning_twice_invites_nobody_twice() {
    contact("taro", "太郎", "ja");
    contact("hana", "花", "ja");
    UUID id = launched("taro", "hana");
    database.useWorkspace(
        workspace,
        handle ->
            handle.execute("update survey.distribution set status = 'planning' where id = ?", id));
    jobs.accept(workspace, Planner.KIND, java.util.Map.of("distribution", id));
    jobs.runDue();
    sender(mail.port()).sendDue();
    sender(mail.port()).sendDue();
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
                .add("email", "taro@example.jp", "unsubscribed", clock.instant()));
    sender(mail.port()).sendDue();
    assertThat(mail.mails()).isEmpty();
  }

  @Test
  void a_mail_server_that_is_away_is_tried_again_and_nothing_is_lost() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    mail.close();
    sender(mail.port()).sendDue();
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
                .lease(clock.instant(), clock.instant().minusSeconds(1), 10));
    sender(mail.port()).sendDue();
    assertThat(mail.mails()).isEmpty();
    assertThat(distributions.view(workspace, id).funnel()).containsEntry("inDoubt", 1L);
  }

  @Test
  void a_paused_distribution_sends_nothing_until_it_is_resumed() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    distributions.pause(workspace, id);
    sender(mail.port()).sendDue();
    assertThat(mail.mails()).isEmpty();
    distributions.resume(workspace, id);
    sender(mail.port()).sendDue();
    assertThat(mail.mails()).hasSize(1);
  }

  @Test
  void a_cancelled_distribution_never_sends() {
    contact("taro", "太郎", "ja");
    UUID id = launched("taro");
    distributions.cancel(workspace, id);
    sender(mail.port()).sendDue();
    assertThat(mail.mails()).isEmpty();
    assertThatThrownBy(() -> distributions.launch(workspace, id, "test"))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void a_dry_run_tells_who_is_asked_and_why_not_and_sends_nothing() {
    contact("taro", "太郎", "ja");
    contact("hana", "花", "ja");
    UUID survey =
        surveys.create(workspace, new SurveyRequest("NPS", Optional.empty(), NPS), "test");
    UUID id = distributions.create(workspace, request(survey, "taro", "hana"), "test");
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(SuppressionStore.class)
                .add("email", "hana@example.jp", "test", clock.instant()));
    DryRun.Result result = new DryRun(database, clock, audiences).run(workspace, id, 0, 1);
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
    sender(mail.port()).sendDue();
    distributions.putPolicy(workspace, new ContactPolicy(Optional.of(1), 30, 0, false), "test");
    UUID second = launched("taro");
    assertThat(distributions.view(workspace, second).skipped()).containsEntry("contactPolicy", 1L);
    assertThat(distributions.policy(workspace).maxInvitations()).contains(1);
  }

  @Test
  void suppressions_are_listed_and_lifted() {
    int lifted =
        database.inWorkspace(
            workspace,
            handle -> {
              SuppressionStore store = handle.attach(SuppressionStore.class);
              store.add("email", "a@example.jp", "test", clock.instant());
              store.add("email", "b@example.jp", "test", clock.instant());
              assertThat(store.list("email a@example.jp", 10)).hasSize(1);
              return store.remove("email", "a@example.jp");
            });
    assertThat(lifted).isEqualTo(1);
  }
}
