package koe.survey.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import koe.kernel.db.Database;
import koe.kernel.testing.TestDatabase;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineLinksTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private final TestDatabase postgres = TestDatabase.start();
  private final UUID workspace = postgres.workspace(CLOCK);
  private final Database database = postgres.connect("survey");
  private final LineLinks links = new LineLinks(database, CLOCK);
  private final People people = new People(database, CLOCK, workspace);

  @AfterEach
  void close() {
    database.close();
  }

  private Optional<String> userOf(String contact) {
    return database.inWorkspace(
        workspace,
        handle -> handle.attach(ContactStore.class).find(contact).orElseThrow().lineUserId());
  }

  private static String nonce(LineLinks.Invitation invitation) {
    return invitation.url().replaceFirst(".*nonce=", "");
  }

  @Test
  void a_line_user_who_agrees_becomes_the_customer_who_was_signed_in_and_only_once() {
    people.with("C-1", "{\"name\": \"花\"}").with("C-2", "{\"lineUserId\": \"U1\"}");
    LineLinks.Invitation begun = links.begin(workspace, "C-1", "token of LINE");
    assertThat(begun.url())
        .startsWith("https://access.line.me/dialog/bot/accountLink?linkToken=token+of+LINE&nonce=");
    assertThat(nonce(begun)).hasSizeBetween(10, 255);
    assertThat(links.finish(nonce(begun), "U1")).isTrue();
    assertThat(userOf("C-1")).contains("U1");
    assertThat(userOf("C-2")).isEmpty();
    assertThat(links.finish(nonce(begun), "U9")).isFalse();
    assertThat(userOf("C-1")).contains("U1");
  }

  @Test
  void a_link_that_nobody_began_or_that_is_too_old_changes_nothing() {
    people.with("C-1", "{}");
    assertThat(links.finish("guess", "U1")).isFalse();
    String nonce = nonce(links.begin(workspace, "C-1", "t"));
    Clock later = Clock.offset(CLOCK, Duration.ofMinutes(11));
    assertThat(new LineLinks(database, later).finish(nonce, "U1")).isFalse();
    assertThat(userOf("C-1")).isEmpty();
    assertThatThrownBy(() -> links.begin(workspace, "nobody", "t")).isInstanceOf(Problem.class);
  }
}
