package koe.dashboard.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import koe.dashboard.outbound.Outbound;
import koe.dashboard.testing.Customers;
import koe.kernel.db.Ids;
import koe.kernel.workspace.Workspaces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

class NotificationsTest {

  private final Instant now = Instant.parse("2026-04-01T00:00:00Z");
  private final Customers customers = new Customers();
  private final List<byte[]> mails = new CopyOnWriteArrayList<>();
  private final List<String> posts = new CopyOnWriteArrayList<>();
  private final SMTPServer mailServer =
      SMTPServer.port(0).messageHandler((context, from, to, data) -> mails.add(data)).build();
  private HttpServer chat;
  private String at;
  private Outbound outbound;

  @BeforeEach
  void listen() throws IOException {
    mailServer.start();
    chat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    at = "127.0.0.1:" + chat.getAddress().getPort();
    outbound = new Outbound(Set.of(at));
    chat.createContext(
        "/",
        exchange -> {
          posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(posts.size() == 1 ? 500 : 200, -1);
          exchange.close();
        });
    chat.start();
  }

  @AfterEach
  void stop() {
    mailServer.stop();
    chat.stop(0);
    outbound.close();
  }

  @Test
  void a_mail_says_that_there_is_a_task_and_not_what_was_said() throws MessagingException {
    UUID task = task("批判者への\r\nBcc: x@example.jp");
    queue(task, "lead@example.jp");
    assertThat(sender(now).run(customers.workspace())).isEqualTo(1);
    assertThat(sender(now).run(customers.workspace())).isZero();
    MimeMessage mail =
        new MimeMessage(
            Session.getInstance(new Properties()), new ByteArrayInputStream(mails.get(0)));
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(mail.getSubject()).contains("批判者への Bcc");
    assertThat(read(mail)).contains("https://koe.example/tasks/" + task);
    assertThat(statuses(task)).containsExactly("sent");
  }

  private static String read(MimeMessage mail) throws MessagingException {
    try {
      return (String) mail.getContent();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Test
  void a_chat_that_does_not_answer_is_told_later() {
    UUID task = task("<b>title</b>");
    queue(task, "http://" + at + "/services/x");
    sender(now).run(customers.workspace());
    assertThat(statuses(task)).containsExactly("waiting");
    assertThat(sender(now.plus(Duration.ofSeconds(30))).run(customers.workspace())).isZero();
    sender(now.plus(Duration.ofMinutes(2))).run(customers.workspace());
    assertThat(statuses(task)).containsExactly("sent");
    assertThat(posts.get(1)).contains("&lt;b&gt;title").contains("/tasks/" + task);
  }

  @Test
  void who_has_the_task_is_told_and_nobody_if_nobody_has_it() {
    UUID task = task("title");
    queue(task, "assignee, team");
    sender(now).run(customers.workspace());
    assertThat(mails).isEmpty();
    assertThat(statuses(task)).containsExactly("sent", "sent");
  }

  @Test
  void teams_gets_a_card() {
    Notice notice = new Notice("subject", "text", "https://koe.example/tasks/1", "open");
    assertThat(notice.chat("https://x.webhook.office.com/webhookb2/1")).contains("AdaptiveCard");
    assertThat(notice.chat("https://hooks.slack.com/services/1")).startsWith("{\"text\":");
  }

  @Test
  void recipients_are_checked_when_they_are_named() {
    assertThat(Recipients.of("assignee, team, a.b@example.jp").areUsable(it -> true)).isTrue();
    assertThat(Recipients.of("https://hooks.slack.com/x").areUsable(it -> true)).isTrue();
    assertThat(Recipients.of("https://127.0.0.1/x").areUsable(it -> false)).isFalse();
    assertThat(Recipients.of("everybody").areUsable(it -> true)).isFalse();
    assertThat(Recipients.of("a@b").areUsable(it -> true)).isFalse();
    assertThat(Recipients.of("").names()).isEmpty();
  }

  private UUID task(String title) {
    UUID id = Ids.next();
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle ->
                handle.execute(
                    """
                    insert into dashboard.task (workspace, id, title, status, priority, created_at,
                      updated_at)
                    values (access.current_workspace(), ?, ?, 'new', 'high', now(), now())""",
                    id,
                    title));
    return id;
  }

  private void queue(UUID task, String recipients) {
    customers
        .database()
        .useWorkspace(
            customers.workspace(),
            handle -> Notifications.queue(handle, task, Recipients.of(recipients), now));
  }

  private List<String> statuses(UUID task) {
    return customers
        .database()
        .inWorkspace(
            customers.workspace(), handle -> handle.attach(NotificationStore.class).statuses(task));
  }

  private NotificationSender sender(Instant when) {
    Clock clock = Clock.fixed(when, ZoneOffset.UTC);
    Mailer mailer =
        new Mailer(
            "127.0.0.1",
            mailServer.getPortAllocated(),
            Optional.empty(),
            Optional.empty(),
            "none",
            "koe@example.jp");
    return new NotificationSender(
        customers.database(),
        new Workspaces(customers.database(), clock),
        mailer,
        outbound,
        "https://koe.example",
        clock);
  }
}
