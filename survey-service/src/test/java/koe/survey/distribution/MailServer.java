package koe.survey.distribution;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on a free port that keeps what it is given. */
final class MailServer implements AutoCloseable {

  private final List<byte[]> received = new CopyOnWriteArrayList<>();
  private final List<String> senders = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  MailServer() {
    server =
        SMTPServer.port(0)
            .messageHandler(
                (context, from, to, data) -> {
                  senders.add(from);
                  received.add(data);
                })
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  /** The return paths, in the order of the mails. */
  List<String> senders() {
    return List.copyOf(senders);
  }

  List<MimeMessage> mails() {
    List<MimeMessage> mails = new ArrayList<>();
    for (byte[] data : received) {
      try {
        mails.add(
            new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(data)));
      } catch (MessagingException unreadable) {
        throw new IllegalStateException(unreadable);
      }
    }
    return mails;
  }

  @Override
  public void close() {
    server.stop();
  }
}
