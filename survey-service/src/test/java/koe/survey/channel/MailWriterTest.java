package koe.survey.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class MailWriterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-04-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String VERIFY =
      """
      import sys, dkim
      mail = open(sys.argv[1], 'rb').read()
      record = b'v=DKIM1; k=rsa; p=' + sys.argv[2].encode()
      print(dkim.verify(mail, dnsfunc=lambda name, timeout=5: record))
      """;

  private static MailSettings settings(boolean japanese, Optional<DkimKey> key) {
    return new MailSettings(List.of(), "voice@shop.example.jp", japanese, key, ReturnBox.NONE);
  }

  private static Message message(String subject, String text) {
    return new Message(
        "email",
        new UUID(0, 1),
        "invitation.1@koe.example.jp",
        Optional.empty(),
        "hanako@example.com",
        subject,
        text,
        "<p>" + text + "</p>",
        Map.of(
            "List-Unsubscribe",
            "<https://voice.example.jp/r/" + "x".repeat(22) + "/unsubscribe>",
            "List-Unsubscribe-Post",
            "List-Unsubscribe=One-Click"));
  }

  private static byte[] written(Message message, MailSettings settings) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new MailWriter(CLOCK).write(message, settings).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static MimeMessage read(byte[] bytes) throws Exception {
    return new MimeMessage(
        jakarta.mail.Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }

  @Test
  void japanese_mail_of_the_old_kind_is_written_in_iso_2022_jp() throws Exception {
    byte[] bytes = written(message("日本語テスト", "ご利用ありがとうございます。"), settings(true, Optional.empty()));
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(raw).contains("Subject: =?ISO-2022-JP?B?GyRCRnxLXDhsJUYlOSVIGyhC?=");
    assertThat(raw).contains("charset=ISO-2022-JP").contains("7bit");
    assertThat(raw.chars()).allMatch(c -> c < 128);
    MimeMessage mail = read(bytes);
    assertThat(mail.getSubject()).isEqualTo("日本語テスト");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("ご利用ありがとうございます。");
  }

  @Test
  void what_iso_2022_jp_cannot_say_is_written_in_utf_8_part_by_part() throws Exception {
    for (String outside : List.of("①", "𠮷野", "髙橋", "😀", "ｱﾝｹｰﾄ", "～")) {
      MimeMessage mail =
          read(written(message("ご回答" + outside, outside), settings(true, Optional.empty())));
      assertThat(mail.getHeader("Subject")[0]).startsWith("=?UTF-8?B?");
      assertThat(mail.getSubject()).isEqualTo("ご回答" + outside);
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(parts.getBodyPart(0).getContentType()).contains("UTF-8");
      assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo(outside);
    }
    MimeMessage mixed = read(written(message("ご回答のお願い", "①番"), settings(true, Optional.empty())));
    assertThat(mixed.getHeader("Subject")[0]).startsWith("=?ISO-2022-JP?B?");
  }

  @Test
  void no_word_of_a_header_tears_a_character_apart() throws Exception {
    for (boolean japanese : new boolean[] {true, false}) {
      String subject = "𠮷野家の声を聞かせてください😀".repeat(8) + "お客様の声".repeat(20);
      String used = japanese ? "お客様の声をお聞かせください".repeat(12) : subject;
      MimeMessage mail = read(written(message(used, "x"), settings(japanese, Optional.empty())));
      String[] words = mail.getHeader("Subject")[0].split("\\s+");
      assertThat(words).hasSizeGreaterThan(2).allMatch(word -> word.length() <= 75);
      StringBuilder joined = new StringBuilder();
      for (String word : words) {
        String alone = MimeUtility.decodeWord(word);
        assertThat(alone).doesNotContain("\ufffd").doesNotContainPattern("[\\ud800-\\udbff]$");
        joined.append(alone);
      }
      assertThat(joined.toString()).isEqualTo(used);
    }
  }

  @Test
  @EnabledIf(value = "hasVerifier", disabledReason = "left out: python3-dkim is not here")
  void a_signature_holds_for_a_verifier_that_is_not_ours(@TempDir Path folder) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair pair = generator.generateKeyPair();
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n";
    String publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    DkimKey key = new DkimKey("shop.example.jp", "koe", pem);
    for (boolean japanese : new boolean[] {true, false}) {
      byte[] bytes =
          written(
              message("お客様の声をお聞かせください".repeat(6), "一行目\n\n.点\n"),
              settings(japanese, Optional.of(key)));
      String raw = new String(bytes, StandardCharsets.ISO_8859_1);
      assertThat(raw).startsWith("DKIM-Signature:").contains("d=shop.example.jp");
      assertThat(raw.replaceAll("\\s", "")).containsPattern("h=[^;]*List-Unsubscribe[:;]");
      assertThat(raw.replaceAll("\\s", "")).containsPattern("h=[^;]*List-Unsubscribe-Post[:;]");
      assertThat(verified(folder, bytes, publicKey)).isEqualTo("True");
      for (String part : List.of("One-Click", "invitation.1@", "hanako@")) {
        byte[] changed = raw.replace(part, "x" + part).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verified(folder, changed, publicKey)).isEqualTo("False");
      }
    }
  }

  static boolean hasVerifier() throws Exception {
    return Files.isExecutable(Path.of("/usr/bin/python3"))
        && new ProcessBuilder("/usr/bin/python3", "-c", "import dkim").start().waitFor() == 0;
  }

  private static String verified(Path folder, byte[] mail, String key) throws Exception {
    Path file = Files.write(folder.resolve("mail"), mail);
    Process verifier =
        new ProcessBuilder("/usr/bin/python3", "-c", VERIFY, file.toString(), key)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
