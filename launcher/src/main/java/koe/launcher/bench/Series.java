package koe.launcher.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The same measured several times. */
record Series(List<Double> values) {

  Series {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return values.stream().mapToDouble(value -> value).min().orElseThrow();
  }

  double most() {
    return values.stream().mapToDouble(value -> value).max().orElseThrow();
  }

  /** The ratios to what was measured right beside it, one by one. */
  Series over(Series other) {
    if (values.size() != other.values.size()) {
      throw new IllegalArgumentException("measured unequally often");
    }
    return new Series(
        IntStream.range(0, values.size())
            .mapToObj(i -> values.get(i) / other.values.get(i))
            .toList());
  }

  /** Median, least and most, with so many digits behind the point. */
  String show(int digits) {
    String number = "%,." + digits + "f";
    return String.format(
        Locale.ROOT, number + " (" + number + "–" + number + ")", median(), least(), most());
  }
}
