package koe.kernel.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a function such as `sumInArray` makes of one column of a table of answers. */
record RowFunction(String aggregate) {

  private static final Map<String, String> AGGREGATES =
      Map.of(
          "sumInArray", "sum",
          "minInArray", "min",
          "maxInArray", "max",
          "avgInArray", "avg",
          "countInArray", "count");

  static boolean has(String name) {
    return AGGREGATES.containsKey(name);
  }

  static Optional<RowFunction> of(String name) {
    return Optional.ofNullable(AGGREGATES.get(name)).map(RowFunction::new);
  }

  Value of(List<Value> column) {
    UnaryOperator<Value> asNumber = value -> value instanceof Value.Text ? number(value) : value;
    return Aggregates.named(aggregate, column.stream().map(asNumber).toList());
  }

  private static Value number(Value text) {
    return text.number().isPresent() ? Value.of(text.number().getAsDouble()) : text;
  }
}
