package koe.dashboard.notification;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Hands mail to the staff over to the same server that invitations go through. */
public final class Mailer {

  private final Session session;
  private final String host;
  private final int port;
  private final Optional<String> user;
  private final Optional<String> password;
  private final String from;

  Mailer(
      String host,
      int port,
      Optional<String> user,
      Optional<String> password,
      String security,
      String from) {
    this.host = host;
    this.port = port;
    this.user = user;
    this.password = password;
    this.from = from;
    this.session = Session.getInstance(properties(security.toLowerCase(Locale.ROOT)));
  }

  public static Mailer of(Config config) {
    return new Mailer(
        config.getOptionalValue("koe.smtp.host", String.class).orElse("localhost"),
        config.getOptionalValue("koe.smtp.port", Integer.class).orElse(25),
        config.getOptionalValue("koe.smtp.user", String.class),
        config.getOptionalValue("koe.smtp.password", String.class),
        config.getOptionalValue("koe.smtp.tls", String.class).orElse("none"),
        config.getOptionalValue("koe.mail.from", String.class).orElse("koe@localhost"));
  }

  private static Properties properties(String security) {
    boolean whole = security.equals("tls") || security.equals("smtps") || security.equals("ssl");
    boolean upgraded =
        security.equals("true") || security.equals("yes") || security.equals("starttls");
    String protocol = whole ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("mail." + protocol + "." + limit, "10000");
    }
    properties.put("mail.smtp.starttls.enable", Boolean.toString(upgraded));
    properties.put("mail.smtp.starttls.required", Boolean.toString(upgraded));
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    return properties;
  }

  /** The id is the notification's, so that a second try is the same mail. */
  void send(UUID id, String to, String subject, String text) throws MessagingException {
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@koe>");
          }
        };
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.saveChanges();
    try (Transport transport = session.getTransport()) {
      transport.connect(host, port, user.orElse(null), password.orElse(null));
      transport.sendMessage(mail, mail.getAllRecipients());
    }
  }
}
