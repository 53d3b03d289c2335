package koe.kernel.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /**
   * What comes out over the answers of a column.
   *
   * @param beside another column, whose answer in the least or greatest row is wanted
   */
  Value of(List<Value> rows, String column, Optional<String> beside) {
    List<Value> values = rows.stream().map(row -> comparable(row.member(column))).toList();
    Value result = Aggregates.named(aggregate, values);
    boolean extreme = aggregate.equals("min") || aggregate.equals("max");
    int row = values.indexOf(result);
    if (beside.isEmpty() || !extreme || row < 0) return result;
    return rows.get(row).member(beside.get());
  }

  private static Value comparable(Value value) {
    boolean number = value instanceof Value.Text && value.number().isPresent();
    return number ? Value.of(value.number().getAsDouble()) : value;
  }
}
