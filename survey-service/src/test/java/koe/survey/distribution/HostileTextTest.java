package koe.survey.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What customers and importers write never becomes a header, a template or markup. */
class HostileTextTest {

  private static final List<String> OURS =
      List.of(
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "List-Unsubscribe",
          "List-Unsubscribe-Post",
          "Feedback-ID",
          "Auto-Submitted");

  private final Desk desk = new Desk();

  @AfterEach
  void close() {
    desk.close();
  }

  static List<String> hostile() {
    return List.of(
        "x\r\nBcc: victim@example.com",
        "x\nBcc: victim@example.com",
        "x\rBcc: victim@example.com",
        "x\r\n\r\n<script>alert(1)</script>",
        "x%0d%0aBcc: victim@example.com",
        "x\u2028Bcc: victim@example.com",
        "x\u0085Bcc: victim@example.com",
        "x\u0000y",
        "=?utf-8?B?DQpCY2M6IHZpY3RpbUBleGFtcGxlLmNvbQ==?=",
        "=?utf-8?Q?=0D=0ABcc:_victim@example.com?=",
        "太郎 =?utf-8?B?AAAA?=",
        "a".repeat(1500),
        "=?".repeat(100),
        "𠮷".repeat(190),
        "👩‍👩‍👧‍👦".repeat(20),
        "<a href=\"http://evil.example\">free</a>",
        "\"><img src=x onerror=alert(1)>",
        "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
        "{link} {unsubscribe|x} $1 $& \\",
        "@if(true)x@endif");
  }

  private UUID launchedTo(String name) {
    desk.people.with(
        "taro", Json.write(Json.object().put("email", "taro@example.jp").put("name", name)));
    return desk.launched(
        """
        {"channel": "email", "message": {"en":
          {"subject": "Dear {name}", "body": "Hello {name}!\\n\\n{link}"}}}""");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void a_name_is_refused_or_stays_text(String name) throws Exception {
    UUID id;
    try {
      id = launchedTo(name);
    } catch (Problem refused) {
      assertThat(refused.status()).isBetween(400, 422);
      return;
    } catch (MalformedJson refused) {
      assertThat(name).contains("\0");
      return;
    }
    desk.work();
    assertThat(desk.invitations(id))
        .extracting(InvitationStore.Listed::status)
        .containsExactly("sent");
    MimeMessage mail = desk.mail.mails().get(0);
    assertThat(Collections.list(mail.getAllHeaders()))
        .extracting(jakarta.mail.Header::getName)
        .filteredOn(header -> !header.equalsIgnoreCase("Received"))
        .containsExactlyInAnyOrderElementsOf(OURS);
    assertThat(Collections.list(mail.getAllHeaderLines()))
        .allSatisfy(
            lines -> assertThat(lines.split("\r\n")).allMatch(line -> line.length() <= 998));
    assertThat(mail.getSubject()).isEqualTo(koe.survey.channel.HeaderValue.of("Dear " + name));
    Multipart parts = (Multipart) mail.getContent();
    assertThat(String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"))
        .contains("Hello " + name.replace("\r\n", "\n") + "!");
    assertThat(String.valueOf(parts.getBodyPart(1).getContent()))
        .doesNotContain("<script", "<img src=x", "<a href=\"http://evil");
  }

  @Test
  void no_word_of_a_header_tears_a_character_apart() throws Exception {
    launchedTo("あ𠮷👩".repeat(60));
    desk.work();
    String raw = desk.mail.mails().get(0).getHeader("Subject", null);
    String[] words = MimeUtility.unfold(raw).trim().split("\\s+");
    assertThat(words).hasSizeGreaterThan(5);
    for (String word : words) {
      assertThat(word).hasSizeLessThanOrEqualTo(75);
      assertThat(MimeUtility.decodeWord(word)).doesNotContain("\uFFFD", "?");
    }
  }
}
