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
import org.eclipse.microprofile.config.Config;

/**
 * Marks on outgoing mail that tell on return which invitation it was: in the Message-ID, and in the
 * return path where {@code koe.mail.bounce} names a mailbox. Nobody else can make them.
 */
@Singleton
public class ReturnMarks {

  private static final int MAC_BYTES = 8;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:invitation\\.|\\+)([0-9a-f]{32})\\.([0-9a-f]{16})", Pattern.CASE_INSENSITIVE);

  private final SecretKeySpec key;
  private final Optional<String> mailbox;

  @Inject
  ReturnMarks(Environment environment, Config config) {
    this(environment.secret(), config.getOptionalValue("koe.mail.bounce", String.class));
  }

  /**
   * @param mailbox where bounces arrive, if there is such a mailbox
   */
  ReturnMarks(String secret, Optional<String> mailbox) {
    this.key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    this.mailbox = mailbox;
  }

  /** The part of the Message-ID before the @. */
  String messageId(UUID invitation, int reminder) {
    String id = "invitation." + mark(invitation);
    return reminder == 0 ? id : id + ".r" + reminder;
  }

  Optional<String> returnPath(UUID invitation) {
    return mailbox.map(address -> address.replaceFirst("@", "+" + mark(invitation) + "@"));
  }

  private String mark(UUID invitation) {
    String id = invitation.toString().replace("-", "");
    return id + "." + sign(id);
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

  /** The invitation of the first true mark in a text. */
  Optional<UUID> find(String text) {
    Matcher mark = MARK.matcher(text);
    while (mark.find()) {
      String id = mark.group(1).toLowerCase(java.util.Locale.ROOT);
      if (Secrets.same(sign(id), mark.group(2).toLowerCase(java.util.Locale.ROOT))) {
        ByteBuffer bytes = ByteBuffer.wrap(HexFormat.of().parseHex(id));
        return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
      }
    }
    return Optional.empty();
  }
}
