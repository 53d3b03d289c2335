package koe.survey.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Open conversations with the mail server, each used by one message at a time and kept for the
 * next. A session of its own lets each message have its own return path.
 */
final class SmtpConversations {

  private static final int MOST_MESSAGES = 100;
  private static final long SHORT_REST = 1_000_000_000L;
  private static final long LONGEST_REST = 20_000_000_000L;

  private final SmtpAddress address;
  private final ConcurrentLinkedDeque<Conversation> resting = new ConcurrentLinkedDeque<>();

  SmtpConversations(SmtpAddress address) {
    this.address = address;
  }

  /** One connection. */
  static final class Conversation {

    private final Session session;
    private final SmtpTransport transport;
    private int messages;
    private long since;

    private Conversation(Session session, SmtpTransport transport) {
      this.session = session;
      this.transport = transport;
    }

    Session session() {
      return session;
    }

    SmtpTransport transport() {
      return transport;
    }

    /** True if it was used before, so that the server may have hung up unnoticed. */
    boolean isOld() {
      return messages > 0;
    }
  }

  /** A conversation that rests and still answers, or a new one. */
  Conversation begin() throws MessagingException {
    for (Conversation known = resting.pollFirst(); known != null; known = resting.pollFirst()) {
      if (known.messages < MOST_MESSAGES && isThere(known)) {
        return known;
      }
      end(known);
    }
    return beginAnew();
  }

  /** After a rest the server is asked, which takes as long as another line of a mail. */
  private static boolean isThere(Conversation known) {
    long rest = System.nanoTime() - known.since;
    return rest < SHORT_REST || (rest < LONGEST_REST && known.transport.isConnected());
  }

  Conversation beginAnew() throws MessagingException {
    Session session = Session.getInstance(properties(address));
    SmtpTransport transport = new SmtpTransport(session, protocol(address));
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

  private static String protocol(SmtpAddress address) {
    return address.tls().equals("tls") ? "smtps" : "smtp";
  }

  static Properties properties(SmtpAddress address) {
    String protocol = protocol(address);
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", protocol);
    properties.put("mail." + protocol + ".connectiontimeout", "5000");
    properties.put("mail." + protocol + ".timeout", "20000");
    properties.put("mail." + protocol + ".writetimeout", "20000");
    properties.put("mail.smtp.starttls.required", address.tls().equals("starttls"));
    properties.put("mail.smtp.starttls.enable", address.tls().equals("starttls"));
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    properties.put("mail." + protocol + ".socketFactory", new PromptSockets(address.within()));
    // Otherwise what these sockets refuse is tried again with others.
    properties.put("mail." + protocol + ".socketFactory.fallback", "false");
    properties.put("mail.mime.charset", "UTF-8");
    return properties;
  }

  /** The key of the session's property that names the return path. */
  static String returnPathKey(SmtpAddress address) {
    return "mail." + protocol(address) + ".from";
  }
}
