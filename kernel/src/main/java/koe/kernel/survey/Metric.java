package koe.kernel.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A measure of customer experience, with the scales on which it is asked. */
public enum Metric {
  /** Net Promoter Score: how likely to recommend. */
  NPS("0 to 10") {
    @Override
    boolean isMeasuredOn(List<Integer> scale) {
      return scale.equals(scale(0, 10));
    }
  },
  /** Customer satisfaction. */
  CSAT("1 to 5 or 0 to 10") {
    @Override
    boolean isMeasuredOn(List<Integer> scale) {
      return scale.equals(scale(1, 5)) || scale.equals(scale(0, 10));
    }
  },
  /** Customer effort score: how easy it was. */
  CES("1 to 7") {
    @Override
    boolean isMeasuredOn(List<Integer> scale) {
      return scale.equals(scale(1, 7));
    }
  };

  private final String scales;

  Metric(String scales) {
    this.scales = scales;
  }

  /** The name in definitions and in the API, such as `nps`. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Metric> named(String key) {
    return Arrays.stream(values()).filter(metric -> metric.key().equals(key)).findFirst();
  }

  abstract boolean isMeasuredOn(List<Integer> scale);

  String scales() {
    return scales;
  }

  private static List<Integer> scale(int from, int to) {
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
