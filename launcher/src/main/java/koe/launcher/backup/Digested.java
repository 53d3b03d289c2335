package koe.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Bytes that are summed up while they pass. */
final class Digested {

  private final MessageDigest digest = sha256();

  OutputStream of(OutputStream out) {
    return new DigestOutputStream(out, digest);
  }

  InputStream of(InputStream in) {
    return new DigestInputStream(in, digest);
  }

  String sum() {
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sumOf(InputStream in) throws IOException {
    Digested digested = new Digested();
    digested.of(in).transferTo(OutputStream.nullOutputStream());
    return digested.sum();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
