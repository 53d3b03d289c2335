package koe.dashboard.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the scores of some customers begin and end, in days, purchases and money, so that those of
 * one kind can be found again by a condition of segments. Scores are of today; the condition keeps
 * its numbers.
 */
record ScoreBounds(String type, List<ValueStore.Bought> all) {

  private static final int HIGHEST = 5;

  /** Names of other events cannot be written in a condition. */
  static boolean canName(String type) {
    return type.matches("[\\p{L}\\p{N}_-]+");
  }

  /** Customers of this kind who are of no kind that goes before it. */
  String condition(RfmSegment segment) {
    return Stream.concat(
            Stream.of(box(segment)),
            Arrays.stream(RfmSegment.values())
                .filter(other -> other.compareTo(segment) < 0 && other.overlaps(segment))
                .map(other -> "!(" + box(other) + ")"))
        .collect(Collectors.joining(" and "));
  }

  /** Those who spent so much. */
  String spent(BigDecimal amount) {
    return "{events." + type + ".amount} >= " + amount.toPlainString();
  }

  /** Those who bought nothing for longer than so many days. */
  String quiet(int days) {
    return "{events." + type + ".daysSince} > " + days;
  }

  private String box(RfmSegment segment) {
    List<String> conditions = new ArrayList<>();
    recency(segment, conditions);
    rising(segment, 1, "count", row -> BigDecimal.valueOf(row.frequency()), conditions);
    rising(segment, 2, "amount", ValueStore.Bought::monetary, conditions);
    return conditions.isEmpty() ? known(1) : String.join(" and ", conditions);
  }

  private String known(int purchases) {
    return "{events." + type + ".count} >= " + purchases;
  }

  /** Who bought lately has few days and a high score. */
  private void recency(RfmSegment segment, List<String> conditions) {
    int least = segment.least(0);
    int highest = segment.highest(0);
    Function<ValueStore.Bought, BigDecimal> days = row -> BigDecimal.valueOf(row.daysSince());
    if (least > 1) {
      conditions.add(compared("daysSince", "<=", most(row -> row.r() >= least, days)));
    }
    if (highest < HIGHEST) {
      conditions.add(compared("daysSince", ">=", fewest(row -> row.r() <= highest, days)));
    }
  }

  private void rising(
      RfmSegment segment,
      int measure,
      String name,
      Function<ValueStore.Bought, BigDecimal> value,
      List<String> conditions) {
    int least = segment.least(measure);
    int highest = segment.highest(measure);
    if (least > 1) {
      conditions.add(compared(name, ">=", fewest(row -> score(row, measure) >= least, value)));
    }
    if (highest < HIGHEST) {
      conditions.add(compared(name, "<=", most(row -> score(row, measure) <= highest, value)));
    }
  }

  private static int score(ValueStore.Bought row, int measure) {
    return measure == 1 ? row.f() : row.m();
  }

  /** Where nobody has such a score, nobody is found. */
  private String compared(String name, String operator, Optional<BigDecimal> bound) {
    return bound
        .map(it -> "{events." + type + "." + name + "} " + operator + " " + it.toPlainString())
        .orElse("{events." + type + ".count} < 1");
  }

  private Optional<BigDecimal> fewest(
      Predicate<ValueStore.Bought> wanted, Function<ValueStore.Bought, BigDecimal> value) {
    return all.stream().filter(wanted).map(value).min(Comparator.naturalOrder());
  }

  private Optional<BigDecimal> most(
      Predicate<ValueStore.Bought> wanted, Function<ValueStore.Bought, BigDecimal> value) {
    return all.stream().filter(wanted).map(value).max(Comparator.naturalOrder());
  }
}
