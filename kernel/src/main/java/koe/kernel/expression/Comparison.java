package koe.kernel.expression;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * When two answers are equal, less, or part of each other. Loose on purpose, as survey authors
 * expect: a form gives "9" where the author wrote 9.
 */
final class Comparison {

  private Comparison() {}

  static boolean equal(Value left, Value right, ZoneId zone) {
    if (left instanceof Value.Moment || right instanceof Value.Moment) {
      Optional<LocalDateTime> moment = left.moment(zone);
      return moment.isPresent() && moment.equals(right.moment(zone));
    }
    if (left instanceof Value.Truth || right instanceof Value.Truth) {
      OptionalDouble number = left.number();
      if (number.isPresent() && number.equals(right.number())) return true;
    }
    return Likeness.of(left).equals(Likeness.of(right));
  }

  static boolean less(Value left, Value right, ZoneId zone) {
    if (left.isEmpty() || right.isEmpty()) return false;
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      return a.text().compareTo(b.text()) < 0;
    }
    Optional<LocalDateTime> earlier = left.moment(zone);
    Optional<LocalDateTime> later = right.moment(zone);
    if (earlier.isPresent() && later.isPresent()) return earlier.get().isBefore(later.get());
    OptionalDouble a = left.number();
    OptionalDouble b = right.number();
    return a.isPresent() && b.isPresent() && a.getAsDouble() < b.getAsDouble();
  }

  static boolean lessOrEqual(Value left, Value right, ZoneId zone) {
    return less(left, right, zone) || equal(left, right, zone);
  }

  static boolean contains(Value left, Value right) {
    if (left.isEmpty() || right.isEmpty()) return false;
    if (left instanceof Value.Items || right instanceof Value.Items) return allOf(left, right);
    if (left instanceof Value.Fields) return false;
    return left.text().toLowerCase(Locale.ROOT).contains(right.text().toLowerCase(Locale.ROOT));
  }

  static boolean notContains(Value left, Value right) {
    return left.isEmpty() || (!right.isEmpty() && !contains(left, right));
  }

  static boolean anyOf(Value left, Value right) {
    if (right.isEmpty()) return true;
    Set<String> wanted = likenesses(right.items());
    return left.items().stream().map(Likeness::of).anyMatch(wanted::contains);
  }

  static boolean allOf(Value left, Value right) {
    if (left.isEmpty()) return right.isEmpty();
    return likenesses(left.items()).containsAll(likenesses(right.items()));
  }

  private static Set<String> likenesses(List<Value> items) {
    return items.stream().map(Likeness::of).collect(Collectors.toCollection(HashSet::new));
  }
}
