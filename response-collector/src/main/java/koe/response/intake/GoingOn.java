package koe.response.intake;

import java.util.Base64;
import java.util.Optional;
import koe.kernel.access.Secrets;

/**
 * The key with which an unfinished response goes on. It needs nothing beside it, so that a program
 * has to keep only this: a personal link is a secret already, an open one gets a secret added.
 */
final class GoingOn {

  private static final int BYTES = 16;
  private static final String BETWEEN = ".";

  private GoingOn() {}

  /**
   * @param once if it is there, whoever sends the same again gets the same key
   */
  static String key(Link link, String sent, Optional<Submission.Key> once) {
    return link.isPersonal()
        ? sent
        : sent
            + BETWEEN
            + once.map(key -> derived(sent, key)).orElseGet(() -> Secrets.random(BYTES));
  }

  private static String derived(String sent, Submission.Key once) {
    String all = sent + " " + once.key() + " " + Secrets.hex(once.bodyHash());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Secrets.hash(all));
  }

  /** What was sent as the link of the response. */
  static String link(String key) {
    return key.contains(BETWEEN) ? key.substring(0, key.indexOf(BETWEEN)) : key;
  }
}
