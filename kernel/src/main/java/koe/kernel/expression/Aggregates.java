package koe.kernel.expression;

import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Sums, means and extremes of answers, where no answer does not count. */
final class Aggregates {

  private Aggregates() {}

  static Value named(String name, List<Value> values) {
    List<Value> answered = values.stream().filter(value -> !value.isEmpty()).toList();
    return switch (name) {
      case "sum" -> sum(answered);
      case "avg" -> answered.isEmpty() ? Value.of(0) : mean(answered);
      case "min" -> extreme(answered, -1);
      case "max" -> extreme(answered, 1);
      default -> Value.of(answered.size());
    };
  }

  /** The arguments of a call, with lists taken apart. */
  static List<Value> flat(List<Value> arguments) {
    return arguments.stream().flatMap(Aggregates::flat).toList();
  }

  private static Stream<Value> flat(Value value) {
    return value instanceof Value.Items list
        ? list.items().stream().flatMap(Aggregates::flat)
        : Stream.of(value);
  }

  private static Value sum(List<Value> values) {
    Value sum = Value.of(0);
    for (Value value : values) {
      OptionalDouble number = value.number();
      if (number.isPresent()) sum = Arithmetic.plus(sum, Value.of(number.getAsDouble()));
    }
    return sum;
  }

  private static Value mean(List<Value> values) {
    return Arithmetic.divide(sum(values), Value.of(values.size()));
  }

  private static Value extreme(List<Value> values, int sign) {
    Value extreme = Value.nothing();
    for (Value value : values) {
      boolean further =
          sign < 0
              ? Comparison.less(value, extreme, ZoneOffset.UTC)
              : Comparison.less(extreme, value, ZoneOffset.UTC);
      if (further || extreme.isEmpty()) extreme = value;
    }
    return extreme;
  }
}
