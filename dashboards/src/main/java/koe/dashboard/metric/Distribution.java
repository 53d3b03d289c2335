package koe.dashboard.metric;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How often each grade was given. */
public final class Distribution {

  /**
   * A value on a scale.
   *
   * @param best the highest value of the scale
   */
  record Grade(int value, int best) implements Comparable<Grade> {

    @Override
    public int compareTo(Grade other) {
      int byValue = Integer.compare(value, other.value);
      return byValue != 0 ? byValue : Integer.compare(best, other.best);
    }
  }

  private final SortedMap<Grade, Long> counts = new TreeMap<>();

  Distribution add(int value, int best, long n) {
    counts.merge(new Grade(value, best), n, Long::sum);
    return this;
  }

  void add(Distribution other) {
    other.counts.forEach((grade, n) -> add(grade.value(), grade.best(), n));
  }

  /** What is left when some of these answers are taken away. */
  Distribution without(Distribution some) {
    Distribution rest = new Distribution();
    rest.add(this);
    some.counts.forEach((grade, n) -> rest.add(grade.value(), grade.best(), -n));
    rest.counts.values().removeIf(n -> n == 0);
    return rest;
  }

  long n() {
    return count(grade -> true);
  }

  long count(Predicate<Grade> wanted) {
    return counts.entrySet().stream()
        .filter(entry -> wanted.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** The mean grade; grades of different scales have none in common. */
  Optional<Double> mean() {
    return exactMean().map(Fraction::value);
  }

  Optional<Fraction> exactMean() {
    if (n() == 0 || counts.keySet().stream().mapToInt(Grade::best).distinct().count() > 1) {
      return Optional.empty();
    }
    long sum =
        counts.entrySet().stream()
            .mapToLong(entry -> entry.getKey().value() * entry.getValue())
            .sum();
    return Optional.of(Fraction.of(sum, n()));
  }

  /** The variance of one grade, as a sample of more than one tells it. */
  double variance() {
    double mean = exactMean().orElseThrow().value();
    double squares =
        counts.entrySet().stream()
            .mapToDouble(entry -> entry.getValue() * Math.pow(entry.getKey().value() - mean, 2))
            .sum();
    return squares / (n() - 1);
  }

  /** The highest grade of the scale. */
  int best() {
    return counts.keySet().stream().mapToInt(Grade::best).max().orElse(0);
  }

  /** Counts by value, with the values of the scale that nobody gave. */
  SortedMap<Integer, Long> byValue(int least) {
    SortedMap<Integer, Long> values = new TreeMap<>();
    int best = counts.isEmpty() ? least - 1 : best();
    for (int value = least; value <= best; value++) {
      values.put(value, 0L);
    }
    counts.forEach((grade, n) -> values.merge(grade.value(), n, Long::sum));
    return Collections.unmodifiableSortedMap(values);
  }
}
