package koe.dashboard.tracker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures over the bodies of calls. */
final class Signature {

  private Signature() {}

  static String hex(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Compares without telling by the time it takes how much was right. */
  static boolean same(Optional<String> given, String wanted) {
    return given
        .filter(
            text ->
                MessageDigest.isEqual(
                    text.getBytes(StandardCharsets.UTF_8), wanted.getBytes(StandardCharsets.UTF_8)))
        .isPresent();
  }
}
