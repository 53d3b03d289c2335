package koe.dashboard.value;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What kind of customer scores of recency, frequency and money make; the first that fits. Each
 * bound is the least and the highest score.
 */
enum RfmSegment {
  CHAMPIONS("champions", "454545"),
  CANNOT_LOSE("cannotLose", "114545"),
  LOYAL("loyal", "253535"),
  NEW("new", "451111"),
  POTENTIAL_LOYAL("potentialLoyal", "351313"),
  NEED_ATTENTION("needAttention", "232323"),
  AT_RISK("atRisk", "122525"),
  ABOUT_TO_SLEEP("aboutToSleep", "231212"),
  LOST("lost", "121212"),
  OTHERS("others", "151515");

  private final String word;
  private final String bounds;

  RfmSegment(String word, String bounds) {
    this.word = word;
    this.bounds = bounds;
  }

  String word() {
    return word;
  }

  /** The least score that fits, of recency (0), frequency (1) or money (2). */
  int least(int measure) {
    return bound(2 * measure);
  }

  /** The highest score that fits. */
  int highest(int measure) {
    return bound(2 * measure + 1);
  }

  /** Whether some scores fit both. */
  boolean overlaps(RfmSegment other) {
    return IntStream.range(0, 3)
        .allMatch(
            measure ->
                least(measure) <= other.highest(measure)
                    && other.least(measure) <= highest(measure));
  }

  static RfmSegment of(int recency, int frequency, int monetary) {
    return Arrays.stream(values())
        .filter(it -> it.holds(0, recency) && it.holds(2, frequency) && it.holds(4, monetary))
        .findFirst()
        .orElse(OTHERS);
  }

  private boolean holds(int place, int score) {
    return score >= bound(place) && score <= bound(place + 1);
  }

  private int bound(int place) {
    return bounds.charAt(place) - '0';
  }
}
