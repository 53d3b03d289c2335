package koe.kernel.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords as Argon2id in the PHC string form, with the parameters that OWASP names as the least:
 * 19 MiB, two passes, one lane. At most two are computed at once, so that signing in cannot eat the
 * memory.
 */
public final class PasswordHash {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LENGTH = 32;
  private static final Semaphore AT_ONCE = new Semaphore(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an unknown account is compared with, so that it takes as long as a known one. */
  public static final String OF_NOBODY = of("nobody knows this one");

  private PasswordHash() {}

  public static String of(String password) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + MEMORY_KIB
        + ",t="
        + PASSES
        + ",p=1$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(compute(password, salt, MEMORY_KIB, PASSES, LENGTH));
  }

  /** True if the password is the one that was hashed. */
  public static boolean matches(String password, String phc) {
    String[] parts = phc.split("\\$");
    String[] parameters = parts[3].split(",");
    byte[] salt = Base64.getDecoder().decode(parts[4]);
    byte[] expected = Base64.getDecoder().decode(parts[5]);
    byte[] actual =
        compute(
            password,
            salt,
            Integer.parseInt(parameters[0].substring(2)),
            Integer.parseInt(parameters[1].substring(2)),
            expected.length);
    return MessageDigest.isEqual(expected, actual);
  }

  private static byte[] compute(String password, byte[] salt, int memory, int passes, int length) {
    AT_ONCE.acquireUninterruptibly();
    try {
      Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
      argon2.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(1)
              .withSalt(salt)
              .build());
      byte[] hash = new byte[length];
      argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
      return hash;
    } finally {
      AT_ONCE.release();
    }
  }
}
