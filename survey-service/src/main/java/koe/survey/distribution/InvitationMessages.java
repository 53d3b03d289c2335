package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import koe.kernel.app.Environment;
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

/** Writes the message of an invitation, in the language and with the name of its person. */
@Singleton
public class InvitationMessages {

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final ReturnMarks marks;
  private final PublishedSurveys surveys;
  private final Workspaces workspaces;
  private final InvitationTokens tokens;
  private final Templates templates;
  private final String host;

  @Inject
  InvitationMessages(
      PublishedSurveys surveys,
      Workspaces workspaces,
      InvitationTokens tokens,
      Templates templates,
      ReturnMarks marks,
      Environment environment) {
    this(surveys, workspaces, tokens, templates, marks, host(environment.url()));
  }

  InvitationMessages(
      PublishedSurveys surveys,
      Workspaces workspaces,
      InvitationTokens tokens,
      Templates templates,
      ReturnMarks marks,
      String host) {
    this.marks = marks;
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

  /** The Message-ID: the same however often the message is tried, and signed for receipts. */
  String idOf(Invitation invitation) {
    return marks.messageId(invitation.id(), invitation.reminder()) + "@" + host;
  }

  Message of(UUID workspace, Dispatch dispatch) {
    SurveyDefinition definition = surveys.get(workspace, dispatch.invitation().survey());
    String language = language(definition, dispatch.invitation().language());
    return write(workspace, dispatch, definition, language);
  }

  private static String language(SurveyDefinition definition, String wanted) {
    return definition.languages().isEmpty() || definition.languages().contains(wanted)
        ? wanted
        : wanted.split("-")[0];
  }

  private Message write(
      UUID workspace, Dispatch dispatch, SurveyDefinition definition, String language) {
    Invitation invitation = dispatch.invitation();
    Texts.In texts = texts(language);
    String link = tokens.link(invitation.tokenSealed());
    String sender = workspaces.get(workspace).name();
    Map<String, String> values =
        values(dispatch.contact(), definition.title().in(language), link, sender);
    values.put("incentive", dispatch.incentive());
    MessageTemplate words = Words.of(dispatch, language, texts);
    String body = MessageTemplate.fill(words.body(), values);
    InvitationMail mail =
        new InvitationMail(
            texts, sender, body, link, firstRating(definition), language, link + "/unsubscribe");
    boolean email = invitation.channel().equals("email");
    return new Message(
        invitation.channel(),
        workspace,
        idOf(invitation),
        marks.returnPath(workspace, invitation.id(), invitation.reminder()),
        invitation.address(),
        HeaderValue.of(MessageTemplate.fill(words.subject(), values)),
        email ? mail.text() : shortText(body, link),
        email ? templates.render("mail/invitation.jte", Map.of("mail", mail)) : "",
        headers(workspace, dispatch, mail.unsubscribe()));
  }

  /** A short message must hold the link, wherever its author put it. */
  private static String shortText(String body, String link) {
    return body.contains(link) ? body.strip() : body.strip() + "\n" + link;
  }

  private static Texts.In texts(String language) {
    return Texts.of("koe.survey.texts").in(Language.of(language).orElse(Language.ENGLISH));
  }

  /** RFC 8058 asks for https; on one's own machine a message looks as it will elsewhere. */
  private static boolean isOneClick(URI unsubscribe) {
    return "https".equals(unsubscribe.getScheme()) || OWN_MACHINE.contains(unsubscribe.getHost());
  }

  private Map<String, String> headers(UUID workspace, Dispatch dispatch, String unsubscribe) {
    Invitation invitation = dispatch.invitation();
    String kind = dispatch.isReminder() ? "reminder" : "invitation";
    Map<String, String> headers = new HashMap<>();
    headers.put("List-Unsubscribe", "<" + unsubscribe + ">");
    if (isOneClick(URI.create(unsubscribe))) {
      headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    headers.put("Feedback-ID", invitation.distribution() + ":" + workspace + ":" + kind + ":koe");
    headers.put("Auto-Submitted", "auto-generated");
    if (dispatch.isReminder()) {
      String first = "<" + marks.messageId(invitation.id(), 0) + "@" + host + ">";
      headers.put("In-Reply-To", first);
      headers.put("References", first);
    }
    return headers;
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
