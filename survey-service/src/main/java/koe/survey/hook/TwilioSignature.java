package koe.survey.hook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import koe.kernel.access.Secrets;

/**
 * The signature on Twilio's calls: the address as it was called, then each field in the order of
 * the names, signed with the account's token.
 */
record TwilioSignature(String token) {

  String of(String url, Map<String, List<String>> fields) {
    StringBuilder signed = new StringBuilder(url);
    new TreeMap<>(fields)
        .forEach(
            (name, values) ->
                values.stream()
                    .sorted()
                    .distinct()
                    .forEach(value -> signed.append(name).append(value)));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      byte[] sum = mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(sum);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isRight(String signature, String url, Map<String, List<String>> fields) {
    return Secrets.same(of(url, fields), signature);
  }
}
