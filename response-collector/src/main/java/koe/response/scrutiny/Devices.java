package koe.response.scrutiny;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a device answered the same link today. A device is known by a hash of its address and
 * program with a salt that is forgotten every day, in memory alone: nobody can be followed by it.
 */
final class Devices {

  private static final int MOST = 100_000;
  private static final int SALT_BYTES = 32;

  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[SALT_BYTES];
  private LocalDate day = LocalDate.MIN;
  private final Map<Long, Integer> answers =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > MOST;
        }
      };

  /** Counts an answer; how many there were before. */
  synchronized int count(String device, String link, LocalDate today) {
    if (!today.equals(day)) {
      answers.clear();
      random.nextBytes(salt);
      day = today;
    }
    return answers.merge(hash(device + " " + link), 1, Integer::sum) - 1;
  }

  private long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(salt);
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
