package koe.survey.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Open conversations with the mail server, each used by one message at a time and kept for the
 * next. A session of its own lets each message have its own return path.
 */
final class SmtpConversations {

  private static final int MOST_MESSAGES = 100;
  private static final long LONGEST_REST = 20_000_000_000L;

  private final SmtpAddress address;
  private final ConcurrentLinkedDeque<Conversation> resting = new ConcurrentLinkedDeque<>();

  SmtpConversations(SmtpAddress address) {
    this.address = address;
  }

  /** One connection. */
  static final class Conversation {

    private final Session session;
    private final Transport transport;
    private int messages;
    private long since;

    private Conversation(Session session, Transport transport) {
      this.session = session;
      this.transport = transport;
    }

    Session session() {
      return session;
    }

    Transport transport() {
      return transport;
    }
  }

  /** A conversation that rests and still answers, or a new one. */
  Conversation begin() throws MessagingException {
    for (Conversation known = resting.pollFirst(); known != null; known = resting.pollFirst()) {
      boolean fresh = System.nanoTime() - known.since < LONGEST_REST;
      if (fresh && known.messages < MOST_MESSAGES && known.transport.isConnected()) {
        return known;
      }
      end(known);
    }
    Session session = Session.getInstance(properties(address));
    Transport transport = session.getTransport();
    transport.connect(
        address.host(),
        address.port(),
        address.user().orElse(null),
        address.password().orElse(null));
    return new Conversation(session, transport);
  }

  /** The message is over and the server is ready for another. */
  void rest(Conversation conversation) {
    conversation.messages++;
    conversation.since = System.nanoTime();
    resting.addFirst(conversation);
  }

  /** Hangs up, without waiting for an answer that may never come. */
  static void end(Conversation conversation) {
    try {
      conversation.transport.close();
    } catch (MessagingException alreadyGone) {
      conversation.messages = MOST_MESSAGES;
    }
  }

  static Properties properties(SmtpAddress address) {
    String protocol = address.tls().equals("tls") ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail." + protocol + ".connectiontimeout", "5000");
    properties.put("mail." + protocol + ".timeout", "20000");
    properties.put("mail." + protocol + ".writetimeout", "20000");
    properties.put("mail.smtp.starttls.required", address.tls().equals("starttls"));
    properties.put("mail.smtp.starttls.enable", address.tls().equals("starttls"));
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    if (!protocol.equals("smtps")) {
      properties.put("mail.smtp.socketFactory", new PromptSockets());
    }
    properties.put("mail.mime.charset", "UTF-8");
    return properties;
  }

  /** The key of the session's property that names the return path. */
  static String returnPathKey(SmtpAddress address) {
    return "mail." + (address.tls().equals("tls") ? "smtps" : "smtp") + ".from";
  }
}
