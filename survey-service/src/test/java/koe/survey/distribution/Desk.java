package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.access.Sealer;
import koe.kernel.db.Database;
import koe.kernel.db.Ids;
import koe.kernel.job.Jobs;
import koe.kernel.json.Json;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Templates;
import koe.kernel.workspace.Workspaces;
import koe.survey.channel.CaughtChannel;
import koe.survey.channel.ChannelBook;
import koe.survey.channel.ChannelSettings;
import koe.survey.channel.Channels;
import koe.survey.channel.EmailChannel;
import koe.survey.channel.MailSettings;
import koe.survey.channel.ReturnBox;
import koe.survey.channel.SmtpAddress;
import koe.survey.contact.People;
import koe.survey.definition.SurveyRequest;
import koe.survey.definition.Surveys;
import koe.survey.segment.Segments;

/**
 * All that somebody needs who sends a survey to customers: real parts, one clock, one mail server.
 */
final class Desk implements AutoCloseable {

  private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  private static final JsonNode NPS =
      Json.read(
          """
          {"pages": [{"elements": [
            {"type": "rating", "name": "nps", "rateMin": 0, "rateMax": 10, "metric": "nps",
             "title": {"default": "Would you recommend us?", "ja": "お勧めしますか"}}]}]}""");

  private static final ChannelBook BOOK =
      returning(new ReturnBox(Optional.of("bounces@example.jp"), Optional.empty()));

  final MovingClock clock = new MovingClock("2026-04-01T00:00:00Z");
  final TestDatabase postgres = TestDatabase.start();
  final UUID workspace = postgres.workspace(clock);
  final Database database = postgres.connect("survey");
  final MailServer mail = new MailServer();
  final Surveys surveys = new Surveys(database, clock);
  final Workspaces workspaces = new Workspaces(database, clock);
  final InvitationTokens tokens =
      new InvitationTokens(new Sealer(SECRET, "test"), "https://koe.example.jp");
  final Segments segments = new Segments(database, clock, workspaces);
  final Audiences audiences = new Audiences(segments, workspaces, clock);
  final Plan plan = new Plan(tokens, workspaces, audiences, clock);
  final Planner planner = new Planner(database, clock, audiences, plan);
  final Replanner replanner = new Replanner(database, clock, audiences);
  final Jobs jobs = new Jobs("survey", database, clock, List.of(planner, replanner));
  final Distributions distributions = new Distributions(database, clock, jobs);
  final DistributionEditor editor = new DistributionEditor(database, clock, jobs);
  final DryRun dryRun = new DryRun(database, clock, audiences);
  final Triggers triggers = new Triggers(database, clock, audiences, plan);
  final ReturnMarks marks = new ReturnMarks(SECRET, BOOK);
  final Receipts receipts = new Receipts(database, clock, marks);
  final Refusals refusals = new Refusals(database, clock);
  final InvitationSender sender = sender(database, clock, mail.port());
  final Doubts doubts = new Doubts(database, clock);
  final InvitationPreview preview =
      new InvitationPreview(
          database, clock, distributions, workspaces, tokens, messages(database, clock));
  final People people = new People(database, clock, workspace);
  final UUID survey = openSurvey();

  /** Workspaces whose mail comes back to this box. */
  static ChannelBook returning(ReturnBox box) {
    return ChannelBook.always(
        new ChannelSettings(
            new MailSettings(List.of(), "koe@example.jp", false, Optional.empty(), box),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** A sender as a server has one, also in another process or as a second one. */
  static InvitationSender sender(Database database, Clock clock, int mailPort) {
    CaughtChannel caught = new CaughtChannel(database, clock);
    SmtpAddress address = SmtpAddress.plain("127.0.0.1", mailPort, "koe@example.jp");
    return sender(
        database,
        clock,
        new Channels(
            Map.of("email", new EmailChannel(address, clock), "sms", caught, "line", caught)));
  }

  static InvitationSender sender(Database database, Clock clock, Channels channels) {
    Workspaces workspaces = new Workspaces(database, clock);
    Audiences audiences =
        new Audiences(new Segments(database, clock, workspaces), workspaces, clock);
    InvitationMessages messages = messages(database, clock);
    return new InvitationSender(
        database,
        clock,
        new Claims(clock, audiences),
        new Outcomes(clock, audiences, messages),
        messages,
        channels);
  }

  private static InvitationMessages messages(Database database, Clock clock) {
    return new InvitationMessages(
        new PublishedSurveys(new Surveys(database, clock), clock),
        new Workspaces(database, clock),
        new InvitationTokens(new Sealer(SECRET, "test"), "https://koe.example.jp"),
        new Templates("koe.survey.gen"),
        new ReturnMarks(SECRET, BOOK),
        "koe.example.jp");
  }

  private UUID openSurvey() {
    UUID id = surveys.create(workspace, new SurveyRequest("NPS", Optional.empty(), NPS), "test");
    surveys.publish(workspace, id, "test");
    return id;
  }

  /** A distribution as the API would make it, to the contacts named or to all. */
  UUID drafted(String request, String... contacts) {
    ObjectNode json = (ObjectNode) Json.read(request);
    json.put("survey", survey.toString());
    if (contacts.length > 0) {
      json.putObject("audience").set("contacts", Json.mapper().valueToTree(contacts));
    }
    return distributions.create(workspace, DistributionRequest.read(JsonBody.of(json)), "test");
  }

  UUID launched(String request, String... contacts) {
    UUID id = drafted(request, contacts);
    distributions.launch(workspace, id, "test");
    jobs.runDue();
    return id;
  }

  /** Lets everything happen that is due now. */
  void work() {
    while (jobs.runDue() + triggers.follow() + sender.sendDue() > 0) {
      // until nothing is left to do
    }
  }

  void policy(String json) {
    distributions.putPolicy(workspace, null, ContactPolicy.of(Json.read(json)), "test");
  }

  List<InvitationStore.Listed> invitations(UUID distribution) {
    return distributions.invitations(workspace, distribution, Optional.empty(), 100);
  }

  /** What was mailed for this workspace; others of the same database may have mails due, too. */
  List<MimeMessage> mails() {
    return mail.mails().stream().filter(this::isOfThisWorkspace).toList();
  }

  private boolean isOfThisWorkspace(MimeMessage mail) {
    try {
      return mail.getHeader("Feedback-ID", null).contains(workspace.toString());
    } catch (MessagingException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** The customer did something, as the collector would note it. */
  void happened(UUID distribution, String contact, String kind) {
    InvitationStore.Listed invitation =
        invitations(distribution).stream()
            .filter(one -> one.externalId().equals(contact))
            .findFirst()
            .orElseThrow();
    database.useWorkspace(
        workspace,
        handle ->
            handle
                .attach(InvitationStore.class)
                .event(Ids.next(), distribution, invitation.id(), kind, clock.instant()));
  }

  @Override
  public void close() {
    mail.close();
    sender.close();
    jobs.close();
    database.close();
  }
}
