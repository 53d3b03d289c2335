package koe.survey.channel;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * Whose signature a mail carries (RFC 6376).
 *
 * @param selector under which the domain publishes the other half of the key
 * @param pem the private RSA key, as PKCS #8 in PEM
 */
public record DkimKey(String domain, String selector, String pem) {

  /**
   * @throws IllegalArgumentException if it is no such key
   */
  public RSAPrivateKey privateKey() {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException | ClassCastException unreadable) {
      throw new IllegalArgumentException("no RSA key in PKCS #8", unreadable);
    }
  }
}
