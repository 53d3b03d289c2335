package koe.kernel.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hidden fields in the address of a public link that nobody but the company can have written, such
 * as the number of an order. A field is {@code koe.NAME=VALUE}; {@code koe.sig} is HMAC-SHA256, in
 * base64 for addresses, over the fields as {@code NAME=VALUE} in the order of the names with a line
 * feed between them.
 */
public final class SignedFields {

  public static final String PREFIX = "koe.";
  private static final String SIGNATURE = "sig";
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  private SignedFields() {}

  /** The key of a link, for the company's own programs. */
  public static String keyOf(String master, String link) {
    return encoded(hmac(Base64.getDecoder().decode(master), "signed-fields " + link));
  }

  public static String sign(String key, Map<String, String> fields) {
    String signed =
        new TreeMap<>(fields)
            .entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("\n"));
    return encoded(hmac(key.getBytes(StandardCharsets.UTF_8), signed));
  }

  /**
   * The hidden fields of an address; none if their signature is not right.
   *
   * @param query each parameter with its first value
   */
  public static Optional<Map<String, String>> read(String key, Map<String, String> query) {
    Map<String, String> fields = new TreeMap<>();
    query.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX)) {
            fields.put(name.substring(PREFIX.length()), value);
          }
        });
    String signature = Optional.ofNullable(fields.remove(SIGNATURE)).orElse("");
    boolean fit =
        !fields.isEmpty()
            && fields.size() <= MOST
            && fields.entrySet().stream().allMatch(SignedFields::isFit);
    return fit && Secrets.same(sign(key, fields), signature)
        ? Optional.of(fields)
        : Optional.empty();
  }

  private static boolean isFit(Map.Entry<String, String> field) {
    return field.getKey().matches("[A-Za-z][A-Za-z0-9_-]{0,39}")
        && field.getValue().length() <= LONGEST
        && field.getValue().chars().noneMatch(Character::isISOControl);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
