package koe.dashboard.value;

import java.util.List;

/**
 * Values on a scale from 0 to 100: the highest is 100, and 0 is nothing, or the lowest if that is
 * less than nothing.
 */
final class Normalised {

  private Normalised() {}

  static List<Double> of(List<Double> values) {
    double low = values.stream().mapToDouble(it -> it).reduce(0, Math::min);
    double high = values.stream().mapToDouble(it -> it).max().orElse(0);
    return values.stream()
        .map(value -> high == low ? 0.0 : 100 * (value - low) / (high - low))
        .toList();
  }
}
