package koe.response.intake;

import java.util.List;
import java.util.Optional;

/**
 * How somebody followed a link. Mail scanners follow links, too; whether it was a person is judged
 * later, from all that happened to a message.
 *
 * @param browser whether the call looked like somebody's who opens a page
 * @param score what the link chose
 */
public record Look(Via via, boolean browser, Optional<ResponseContent.Measured> score) {

  /** Which of a message's links it was. */
  public enum Via {
    SURVEY,
    /** One that nobody sees who reads the message. */
    HIDDEN,
    UNSUBSCRIBE
  }

  public static Look by(Via via, boolean browser) {
    return new Look(via, browser, Optional.empty());
  }

  /** The same, on a link that chose these. */
  public Look choosing(List<ResponseContent.Measured> scores) {
    return new Look(via, browser, scores.stream().findFirst());
  }

  /** What tells the links of a message apart. */
  String link() {
    return score
        .map(one -> one.question() + "=" + one.value())
        .orElse(via.name().toLowerCase(java.util.Locale.ROOT));
  }
}
