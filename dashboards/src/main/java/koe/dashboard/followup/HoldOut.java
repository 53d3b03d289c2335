package koe.dashboard.followup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Who is left alone, by lot: the same customer always draws the same lot of a rule, so that nobody
 * is followed up one day and left alone the next.
 */
final class HoldOut {

  private static final double SIDES = 0x1p32;

  private HoldOut() {}

  static boolean holds(String rule, ResponseFacts facts, double share) {
    String who = facts.response().contact().orElseGet(() -> facts.id().toString());
    return share > 0 && lot(rule + "\n" + who) < share;
  }

  /** A number from 0 to 1 that is spread evenly over names. */
  static double lot(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      long number = 0;
      for (int i = 0; i < 4; i++) {
        number = number << 8 | (hash[i] & 0xff);
      }
      return number / SIDES;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
