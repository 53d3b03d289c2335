package koe.response.intake;

import java.util.List;

/**
 * Whether an answer looks as if somebody had meant it.
 *
 * @param suspicions why it may not, in words that rules know
 * @param counted whether its scores count towards metrics
 */
public record Standing(List<String> suspicions, boolean counted) {

  public static final Standing GOOD = new Standing(List.of(), true);

  public Standing {
    suspicions = List.copyOf(suspicions);
  }
}
