package koe.survey.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;

/** Writes mail as multipart text and HTML, and signs it where there is a key. */
final class MailWriter {

  private static final Charset JIS = Charset.forName(MailSettings.JAPANESE);
  private static final Base64.Encoder LINES = Base64.getMimeEncoder();
  private static final char ESCAPE = 0x1b;
  private static final int LONGEST_LINE = 900;

  private final Session session = Session.getInstance(new Properties());
  private final Clock clock;

  MailWriter(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException if something in it cannot be a header
   */
  MimeMessage write(Message message, MailSettings settings)
      throws MessagingException, UnsupportedEncodingException {
    MimeMessage mail =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + HeaderValue.checked(message.id()) + ">");
          }
        };
    mail.setFrom(new InternetAddress(HeaderValue.checked(settings.from())));
    mail.setRecipient(
        jakarta.mail.Message.RecipientType.TO,
        new InternetAddress(HeaderValue.checked(message.to()), true));
    mail.setHeader(
        "Subject",
        HeaderValue.encoded(
            message.subject(), "Subject: ".length(), charset(message.subject(), settings)));
    mail.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(clock)));
    for (Map.Entry<String, String> header : message.headers().entrySet()) {
      mail.setHeader(header.getKey(), HeaderValue.checked(header.getValue()));
    }
    mail.setContent(
        new MimeMultipart(
            "alternative",
            part(message.text(), "plain", settings),
            part(message.html(), "html", settings)));
    mail.saveChanges();
    Optional<DkimKey> key = settings.dkim();
    return key.isPresent() ? signed(mail, key.get()) : mail;
  }

  /** What a mail program of the old kind reads, if it can say all of the text. */
  private static String charset(String text, MailSettings settings) {
    return settings.japanese() && isSayable(text) ? MailSettings.JAPANESE : "UTF-8";
  }

  /** Java's encoder also says half-width kana, with an escape that RFC 1468 does not know. */
  private static boolean isSayable(String text) {
    if (!JIS.newEncoder().canEncode(text)) {
      return false;
    }
    byte[] said = text.getBytes(JIS);
    String strange =
        new String(said, StandardCharsets.ISO_8859_1).replaceAll("\u001b(\\([BJ]|\\$[@B])", "");
    return strange.indexOf(ESCAPE) < 0 && new String(said, JIS).equals(text);
  }

  private static MimeBodyPart part(String text, String kind, MailSettings settings)
      throws MessagingException {
    String charset = charset(text, settings);
    boolean plain = isPlain(text, charset);
    InternetHeaders headers = new InternetHeaders();
    headers.setHeader("Content-Type", "text/" + kind + "; charset=" + charset);
    headers.setHeader("Content-Transfer-Encoding", plain ? "7bit" : "base64");
    byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(Charset.forName(charset));
    return new MimeBodyPart(headers, plain ? bytes : LINES.encode(bytes));
  }

  /** ISO-2022-JP needs no further encoding, unless a line is longer than a mail's may be. */
  private static boolean isPlain(String text, String charset) {
    return charset.equals(MailSettings.JAPANESE)
        && Arrays.stream(text.split("\\R"))
            .allMatch(line -> line.getBytes(JIS).length <= LONGEST_LINE);
  }

  private static MimeMessage signed(MimeMessage mail, DkimKey key) throws MessagingException {
    try {
      DkimSigner signer = new DkimSigner(key.domain(), key.selector(), key.privateKey());
      signer.setHeaderCanonicalization(Canonicalization.RELAXED);
      signer.setBodyCanonicalization(Canonicalization.RELAXED);
      signer.setLengthParam(false);
      signer.setCheckDomainKey(false);
      signer.addHeaderToSign("List-Unsubscribe-Post");
      return new DkimMessage(mail, signer);
    } catch (DkimException unusable) {
      throw new IllegalArgumentException("the DKIM key cannot be used", unusable);
    }
  }
}
