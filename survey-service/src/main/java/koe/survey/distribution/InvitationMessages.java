package koe.survey.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.app.Environment;
import koe.kernel.db.Database;
import koe.kernel.survey.Page;
import koe.kernel.survey.Question;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;
import koe.kernel.web.Templates;
import koe.kernel.workspace.Workspaces;
import koe.survey.channel.HeaderValue;
import koe.survey.channel.Message;
import koe.survey.contact.Contact;
import koe.survey.contact.ContactStore;
import koe.survey.definition.Surveys;

/** Writes the message of an invitation, in the language and with the name of its person. */
@Singleton
public class InvitationMessages {

  private final Database database;
  private final Surveys surveys;
  private final Workspaces workspaces;
  private final InvitationTokens tokens;
  private final Templates templates;
  private final String host;

  @Inject
  InvitationMessages(
      Database database,
      Surveys surveys,
      Workspaces workspaces,
      InvitationTokens tokens,
      Templates templates,
      Environment environment) {
    this(database, surveys, workspaces, tokens, templates, host(environment.url()));
  }

  InvitationMessages(
      Database database,
      Surveys surveys,
      Workspaces workspaces,
      InvitationTokens tokens,
      Templates templates,
      String host) {
    this.database = database;
    this.surveys = surveys;
    this.workspaces = workspaces;
    this.tokens = tokens;
    this.templates = templates;
    this.host = host;
  }

  private static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "localhost" : host;
  }

  Message of(UUID workspace, Invitation invitation) {
    SurveyDefinition definition = surveys.definition(workspace, invitation.survey());
    JsonNode request =
        database.inWorkspace(
            workspace,
            handle ->
                handle
                    .attach(DistributionStore.class)
                    .find(invitation.distribution())
                    .orElseThrow()
                    .request());
    Contact contact =
        database.inWorkspace(
            workspace,
            handle -> handle.attach(ContactStore.class).byId(invitation.contact()).orElseThrow());
    String language = language(definition, invitation.language());
    return write(workspace, invitation, definition, request.path("message"), contact, language);
  }

  private static String language(SurveyDefinition definition, String wanted) {
    return definition.languages().isEmpty() || definition.languages().contains(wanted)
        ? wanted
        : wanted.split("-")[0];
  }

  private Message write(
      UUID workspace,
      Invitation invitation,
      SurveyDefinition definition,
      JsonNode messages,
      Contact contact,
      String language) {
    Texts.In texts = texts(language);
    String link = tokens.link(invitation.tokenSealed());
    String sender = workspaces.get(workspace).name();
    Map<String, String> values = values(contact, definition.title().in(language), link, sender);
    MessageTemplate words =
        MessageTemplate.choose(
            messages,
            language,
            new MessageTemplate(texts.get("mail.subject"), texts.get("mail.body")));
    String body = MessageTemplate.fill(words.body(), values);
    InvitationMail mail =
        new InvitationMail(
            texts, sender, body, link, firstRating(definition), language, link + "/unsubscribe");
    return new Message(
        "invitation." + invitation.id() + "@" + host,
        invitation.address(),
        HeaderValue.of(MessageTemplate.fill(words.subject(), values)),
        mail.text(),
        templates.render("mail/invitation.jte", Map.of("mail", mail)),
        headers(workspace, invitation, mail.unsubscribe()));
  }

  private static Texts.In texts(String language) {
    return Texts.of("koe.survey.texts").in(Language.of(language).orElse(Language.ENGLISH));
  }

  private static Map<String, String> headers(
      UUID workspace, Invitation invitation, String unsubscribe) {
    return Map.of(
        "List-Unsubscribe",
        "<" + unsubscribe + ">",
        "List-Unsubscribe-Post",
        "List-Unsubscribe=One-Click",
        "Feedback-ID",
        invitation.distribution() + ":" + workspace + ":invitation:koe",
        "Auto-Submitted",
        "auto-generated");
  }

  private static Map<String, String> values(
      Contact contact, String survey, String link, String sender) {
    Map<String, String> values = new HashMap<>();
    contact
        .attributes()
        .properties()
        .forEach(one -> values.put(one.getKey(), one.getValue().asText()));
    values.put("name", contact.name().orElse(""));
    values.put("survey", survey);
    values.put("link", link);
    values.put("company", sender);
    return values;
  }

  /** The question that can be answered in the mail: a rating that opens the survey. */
  private static Optional<RatingQuestion> firstRating(SurveyDefinition definition) {
    List<Page> pages = definition.pages();
    if (pages.isEmpty() || pages.get(0).questions().isEmpty()) {
      return Optional.empty();
    }
    Question first = pages.get(0).questions().get(0);
    return first instanceof RatingQuestion rating ? Optional.of(rating) : Optional.empty();
  }
}
