package koe.launcher.bench;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A loop that does nothing but hand the same ready mail to a server, over kept connections. */
final class BareMails {

  private static final int CONNECTIONS = 10;

  private final int port;
  private final JsonNode words;

  /**
   * @param words subject, text and html of a mail as Koe would write it
   */
  BareMails(int port, JsonNode words) {
    this.port = port;
    this.words = words;
  }

  /** Mails a second. */
  double run(int mails) throws Exception {
    ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long begin = System.nanoTime();
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(
            connections.submit(
                () -> {
                  send(mails / CONNECTIONS);
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
      return mails / CONNECTIONS * CONNECTIONS / ((System.nanoTime() - begin) / 1e9);
    } finally {
      connections.shutdownNow();
    }
  }

  private void send(int mails) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.socketFactory", new PromptSockets());
    Session session = Session.getInstance(properties);
    MimeMessage mail = mail(session);
    Address[] to = mail.getAllRecipients();
    try (Transport transport = session.getTransport()) {
      transport.connect("127.0.0.1", port, null, null);
      for (int i = 0; i < mails; i++) {
        transport.sendMessage(mail, to);
      }
    }
  }

  private MimeMessage mail(Session session) throws MessagingException {
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress("koe@example.jp"));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress("c@example.jp"));
    mail.setSubject(words.path("subject").asText(), "UTF-8");
    mail.setContent(new MimeMultipart("alternative", part("text", "plain"), part("html", "html")));
    mail.saveChanges();
    return mail;
  }

  private MimeBodyPart part(String word, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(words.path(word).asText(), "UTF-8", kind);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }
}
