package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import koe.survey.channel.ImapAddress;
import koe.survey.channel.ReturnBox;
import koe.survey.hook.BounceMailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@EnabledIf(
    value = "koe.survey.distribution.PostOffice#isPossible",
    disabledReason = "left out: Postfix and Dovecot are not here, or may not be started")
class ReturnedMailTest {

  private static final String EMAIL =
      """
      {"channel": "email",
       "message": {"en": {"subject": "How was it?", "body": "Tell us: {link}"}}}""";

  @Test
  void a_report_that_postfix_wrote_suppresses_the_address(@TempDir Path home) throws Exception {
    try (Desk desk = new Desk();
        PostOffice office = new PostOffice(home, "example.jp")) {
      desk.people.with("C1", "{\"email\": \"nobody@customers.example\"}");
      UUID distribution = desk.launched(EMAIL, "C1");
      desk.work();
      MimeMessage mail = desk.mail.mails().get(0);
      hand(office, mail, desk.mail.senders().get(0), "nobody@customers.example");
      plainMail(office, "A question", "bounces@example.jp");
      BounceMailbox mailbox =
          new BounceMailbox(
              desk.receipts,
              Desk.returning(
                  new ReturnBox(
                      Optional.of("bounces@example.jp"),
                      Optional.of(
                          ImapAddress.plain("127.0.0.1", office.imap, "bounces", "secret")))),
              desk.database);
      int read = 0;
      for (long end = System.nanoTime() + 60_000_000_000L; read < 2 && System.nanoTime() < end; ) {
        read += mailbox.read();
      }
      InvitationStore.Listed invitation = desk.invitations(distribution).get(0);
      assertThat(invitation.status()).isEqualTo("bounced");
      assertThat(left(office)).containsExactly("A question");
      UUID again = desk.launched(EMAIL, "C1");
      desk.work();
      assertThat(desk.distributions.view(desk.workspace, again).skipped())
          .containsEntry("suppressed", 1L);
      assertThat(desk.mail.mails()).hasSize(1);
    }
  }

  private static void hand(PostOffice office, MimeMessage mail, String returnPath, String to)
      throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.from", returnPath);
    try (Transport transport = Session.getInstance(properties).getTransport("smtp")) {
      transport.connect("127.0.0.1", office.smtp, null, null);
      transport.sendMessage(mail, jakarta.mail.internet.InternetAddress.parse(to));
    }
  }

  private static void plainMail(PostOffice office, String subject, String to)
      throws MessagingException {
    MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
    mail.setSubject(subject);
    mail.setText("Is anybody there?");
    mail.saveChanges();
    hand(office, mail, "person@customers.example", to);
  }

  private static java.util.List<String> left(PostOffice office) throws MessagingException {
    java.util.List<String> subjects = new java.util.ArrayList<>();
    try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
      store.connect("127.0.0.1", office.imap, "bounces", "secret");
      try (Folder folder = store.getFolder("INBOX")) {
        folder.open(Folder.READ_ONLY);
        for (Message mail : folder.getMessages()) {
          subjects.add(mail.getSubject());
        }
      }
    }
    return subjects;
  }
}
