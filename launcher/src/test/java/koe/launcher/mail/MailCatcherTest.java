package koe.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import koe.launcher.database.Role;
import koe.launcher.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.client.SMTPException;
import org.subethamail.smtp.client.SmartClient;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailCatcherTest {

  private final TestDatabase database;
  private final MailCatcher catcher;

  MailCatcherTest(@TempDir Path directory) throws Exception {
    database = TestDatabase.start(directory.resolve("postgres"));
    catcher = MailCatcher.start(database.database().as(Role.SURVEY), TestDatabase.CLOCK);
  }

  @AfterAll
  void stop() throws Exception {
    catcher.close();
    database.close();
  }

  @Test
  void a_mail_is_kept_for_each_recipient_as_it_was_sent() throws Exception {
    String message = mail(database.workspace()) + "ご意見をお聞かせください\r\n.\r\nend\r\n";
    send(List.of("a@example.com", "b@example.com"), message);
    assertThat(
            database.read(
                """
                select string_agg(recipient || ' ' || channel || ' ' || convert_from(message, 'UTF8')
                                  || extract(year from at), '|' order by recipient)
                from survey.outbox where recipient in ('a@example.com', 'b@example.com')"""))
        .isEqualTo("a@example.com email %1$s2026|b@example.com email %1$s2026".formatted(message));
    assertThat(database.read("select workspace from survey.outbox"))
        .isEqualTo(database.workspace().toString());
  }

  @Test
  void a_mail_without_a_workspace_is_refused() {
    assertThatThrownBy(() -> send(List.of("c@example.com"), "Subject: x\r\n\r\nhi\r\n"))
        .isInstanceOf(SMTPException.class)
        .hasMessageContaining("550");
    assertThat(kept("c@example.com")).isEqualTo("0");
  }

  @Test
  void a_mail_of_an_unknown_workspace_is_refused() {
    assertThatThrownBy(() -> send(List.of("d@example.com"), mail(new UUID(1, 1)) + "hi\r\n"))
        .isInstanceOf(SMTPException.class)
        .hasMessageContaining("550");
    assertThat(kept("d@example.com")).isEqualTo("0");
  }

  @Test
  void a_connection_carries_several_mails() throws Exception {
    SmartClient client = client();
    for (String recipient : List.of("e@example.com", "f@example.com")) {
      give(client, List.of(recipient), mail(database.workspace()) + "hi\r\n");
    }
    client.quit();
    assertThat(kept("e@example.com") + kept("f@example.com")).isEqualTo("11");
  }

  private static String mail(UUID workspace) {
    return "Subject: x\r\nFeedback-ID: 5:" + workspace + ":invitation:koe\r\n\r\n";
  }

  private String kept(String recipient) {
    try {
      return database.read(
          "select count(*) from survey.outbox where recipient = '" + recipient + "'");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private SmartClient client() throws IOException {
    return SmartClient.createAndConnect("127.0.0.1", catcher.port(), "localhost");
  }

  private void send(List<String> recipients, String message) throws IOException {
    SmartClient client = client();
    try {
      give(client, recipients, message);
    } finally {
      client.quit();
    }
  }

  private static void give(SmartClient client, List<String> recipients, String message)
      throws IOException {
    client.from("koe@localhost");
    for (String recipient : recipients) {
      client.to(recipient);
    }
    client.dataStart();
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    client.dataWrite(bytes, bytes.length);
    client.dataEnd();
  }
}
