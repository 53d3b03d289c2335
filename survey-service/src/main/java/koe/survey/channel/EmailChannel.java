package koe.survey.channel;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Email over SMTP, as multipart text and HTML. */
@Singleton
public class EmailChannel implements Channel {

  private final SmtpAddress address;
  private final SmtpConversations conversations;
  private final Session session;
  private final Clock clock;

  @Inject
  public EmailChannel(SmtpAddress address, Clock clock) {
    this.address = address;
    this.clock = clock;
    this.conversations = new SmtpConversations(address);
    this.session = Session.getInstance(SmtpConversations.properties(address));
  }

  @Override
  public Delivery send(Message message) {
    MimeMessage mail;
    try {
      mail = mail(message);
    } catch (MessagingException
        | UnsupportedEncodingException
        | IllegalArgumentException unusable) {
      return new Delivery(Delivery.Outcome.REFUSED, describe(unusable));
    }
    SmtpConversations.Conversation conversation;
    try {
      conversation = conversations.begin();
    } catch (AuthenticationFailedException refused) {
      return new Delivery(Delivery.Outcome.TRY_LATER, "the mail server refused the password");
    } catch (MessagingException noConnection) {
      return new Delivery(Delivery.Outcome.TRY_LATER, describe(noConnection));
    }
    conversation
        .session()
        .getProperties()
        .put(
            SmtpConversations.returnPathKey(address),
            HeaderValue.checked(message.returnPath().orElse(bare(mail))));
    Delivery delivery = handOver(conversation.transport(), mail);
    if (delivery.outcome() == Delivery.Outcome.ACCEPTED) {
      conversations.rest(conversation);
    } else {
      SmtpConversations.end(conversation);
    }
    return delivery;
  }

  private String bare(MimeMessage mail) {
    try {
      return ((InternetAddress) mail.getFrom()[0]).getAddress();
    } catch (MessagingException impossible) {
      return address.from();
    }
  }

  private static Delivery handOver(Transport transport, MimeMessage mail) {
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return Delivery.accepted();
    } catch (SendFailedException refused) {
      String detail = describe(refused);
      boolean forNow = detail.matches("(?s).*\\b4\\d\\d[ -].*");
      return new Delivery(forNow ? Delivery.Outcome.TRY_LATER : Delivery.Outcome.REFUSED, detail);
    } catch (MessagingException unknown) {
      return new Delivery(Delivery.Outcome.UNKNOWN, describe(unknown));
    }
  }

  private static String describe(Exception failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").trim();
    return text.substring(0, Math.min(text.length(), 300));
  }

  private MimeMessage mail(Message message)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + HeaderValue.checked(message.id()) + ">");
          }
        };
    mail.setFrom(new InternetAddress(HeaderValue.checked(address.from())));
    mail.setRecipient(
        jakarta.mail.Message.RecipientType.TO,
        new InternetAddress(HeaderValue.checked(message.to()), true));
    mail.setHeader("Subject", HeaderValue.encoded(message.subject(), "Subject: ".length()));
    mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(clock)));
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      mail.setHeader(header.getKey(), HeaderValue.checked(header.getValue()));
    }
    mail.setContent(body(message));
    mail.saveChanges();
    return mail;
  }

  private static MimeMultipart body(Message message) throws MessagingException {
    MimeBodyPart text = new MimeBodyPart();
    text.setText(message.text(), "UTF-8", "plain");
    text.setHeader("Content-Transfer-Encoding", "base64");
    MimeBodyPart html = new MimeBodyPart();
    html.setText(message.html(), "UTF-8", "html");
    html.setHeader("Content-Transfer-Encoding", "base64");
    return new MimeMultipart("alternative", text, html);
  }
}
