package koe.survey.distribution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import koe.kernel.access.Secrets;
import koe.kernel.app.Environment;
import koe.survey.channel.ChannelBook;

/**
 * Marks on outgoing mail that tell on return which invitation it was: in the Message-ID, and in the
 * return path where there is a mailbox for returned mail. Nobody else can make them.
 */
@Singleton
public class ReturnMarks {

  private static final int MAC_BYTES = 8;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:invitation\\.|\\+)([0-9a-f]{32})\\.([0-9a-f]{16})(?:\\.r([1-9])\\b)?",
          Pattern.CASE_INSENSITIVE);

  private final SecretKeySpec key;
  private final ChannelBook book;

  @Inject
  ReturnMarks(Environment environment, ChannelBook book) {
    this(environment.secret(), book);
  }

  ReturnMarks(String secret, ChannelBook book) {
    this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    this.book = book;
  }

  /** The part of the Message-ID before the @. */
  String messageId(UUID invitation, int reminder) {
    return "invitation." + mark(invitation, reminder);
  }

  Optional<String> returnPath(UUID workspace, UUID invitation, int reminder) {
    Optional<String> mailbox = book.of(workspace).mail().returns().address();
    return mailbox.map(
        address -> address.replaceFirst("@", "+" + mark(invitation, reminder) + "@"));
  }

  private String mark(UUID invitation, int reminder) {
    String id = invitation.toString().replace("-", "");
    return id + "." + sign(id) + (reminder == 0 ? "" : ".r" + reminder);
  }

  private String sign(String id) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      byte[] sum = mac.doFinal(("return-mark " + id).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, MAC_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What a mark names.
   *
   * @param reminder the reminder's number, or 0 for the invitation itself
   */
  record Marked(UUID invitation, int reminder) {}

  /** What the first true mark in a text names. */
  Optional<Marked> find(String text) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      String id = mark.group(1).toLowerCase(java.util.Locale.ROOT);
      if (Secrets.same(sign(id), mark.group(2).toLowerCase(java.util.Locale.ROOT))) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(id));
        int reminder = mark.group(3) == null ? 0 : Integer.parseInt(mark.group(3));
        return Optional.of(new Marked(new UUID(bytes.getLong(), bytes.getLong()), reminder));
      }
    }
    return Optional.empty();
  }
}
