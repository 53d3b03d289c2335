package koe.dashboard.metric;

import koe.kernel.web.JsonBody;

/**
 * How many answers there must be before a number is shown, and before it is taken for reliable. The
 * first protects who answered: in a group of three everybody knows who the detractor is. It holds
 * for callers who may not see who said what; who may read every single answer learns nothing more
 * from their sum.
 *
 * @param numbers fewer answers are withheld
 * @param comments fewer comments are withheld
 * @param reliable fewer answers are shown, but marked
 */
public record Thresholds(int numbers, int comments, int reliable) {

  static final Thresholds DEFAULT = new Thresholds(5, 8, 30);

  static Thresholds read(JsonBody body) {
    body.only("numbers", "comments", "reliable");
    Thresholds wanted =
        new Thresholds(
            body.integer("numbers", 1, 1_000).orElse(DEFAULT.numbers),
            body.integer("comments", 1, 1_000).orElse(DEFAULT.comments),
            body.integer("reliable", 1, 100_000).orElse(DEFAULT.reliable));
    body.orRefuse();
    return wanted;
  }

  /** So that nothing at all is shown to who may not see who said what. */
  Thresholds hidingEverything() {
    return new Thresholds(Integer.MAX_VALUE, comments, Integer.MAX_VALUE);
  }

  /** From how many answers on something is claimed of them at all. */
  int least() {
    return Math.max(numbers, reliable);
  }

  /** Whether a number over so many answers may be told, and how. */
  FigureState state(long n, boolean everything) {
    if (n == 0) {
      return FigureState.NO_DATA;
    }
    if (n < numbers && !everything) {
      return FigureState.BELOW_THRESHOLD;
    }
    return n < reliable ? FigureState.UNRELIABLE : FigureState.SHOWN;
  }
}
