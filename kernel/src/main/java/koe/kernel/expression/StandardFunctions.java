package koe.kernel.expression;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** The functions that every expression has. */
final class StandardFunctions {

  private static final Map<String, ExpressionFunction> ALL = new HashMap<>();

  static {
    for (String name : List.of("sum", "avg", "min", "max", "count")) {
      ALL.put(name, (values, clock) -> Aggregates.named(name, Aggregates.flat(values)));
    }
    ALL.put("iif", (values, clock) -> argument(values, argument(values, 0).isTrue() ? 1 : 2));
    ALL.put("round", (values, clock) -> rounded(values, RoundingMode.HALF_UP));
    ALL.put("trunc", (values, clock) -> rounded(values, RoundingMode.DOWN));
    ALL.put("length", (values, clock) -> length(argument(values, 0)));
    ALL.put("substring", (values, clock) -> substring(values));
    ALL.put("today", StandardFunctions::today);
    ALL.put("currentDate", (values, clock) -> new Value.Moment(LocalDateTime.now(clock)));
    ALL.put("currentYear", (values, clock) -> Value.of(LocalDate.now(clock).getYear()));
    ALL.put("getDate", StandardFunctions::date);
    ALL.put("year", part(LocalDateTime::getYear));
    ALL.put("getYear", StandardFunctions::yearOf);
    ALL.put("month", part(LocalDateTime::getMonthValue));
    ALL.put("day", part(LocalDateTime::getDayOfMonth));
    ALL.put("weekday", part(date -> date.getDayOfWeek().getValue() % 7));
    ALL.put("age", StandardFunctions::age);
    ALL.put("dateDiff", StandardFunctions::difference);
    ALL.put("diffDays", StandardFunctions::days);
    ALL.put("dateAdd", StandardFunctions::added);
  }

  private StandardFunctions() {}

  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  static ExpressionFunction named(String name) {
    return ALL.getOrDefault(name, (values, clock) -> Value.nothing());
  }

  private static Value argument(List<Value> values, int index) {
    return index < values.size() ? values.get(index) : Value.nothing();
  }

  private static int whole(List<Value> values, int index, int otherwise) {
    return (int) argument(values, index).number().orElse(otherwise);
  }

  private static Value rounded(List<Value> values, RoundingMode mode) {
    var number = argument(values, 0).number();
    if (number.isEmpty()) return Value.nothing();
    return Arithmetic.round(number.getAsDouble(), whole(values, 1, 0), mode);
  }

  private static Value length(Value value) {
    if (value instanceof Value.Items list) return Value.of(list.items().size());
    String text = value.text();
    return Value.of(text.codePointCount(0, text.length()));
  }

  private static Value substring(List<Value> values) {
    String text = argument(values, 0).text();
    int from = Math.min(text.length(), Math.max(0, whole(values, 1, 0)));
    int to = Math.min(text.length(), Math.max(0, whole(values, 2, text.length())));
    return Value.of(text.substring(Math.min(from, to), Math.max(from, to)));
  }

  private static Value today(List<Value> values, Clock clock) {
    LocalDateTime midnight = LocalDate.now(clock).atStartOfDay();
    return moment(Moments.plus(midnight, whole(values, 0, 0), "days"));
  }

  private static Value date(List<Value> values, Clock clock) {
    return moment(argument(values, 0).moment(clock.getZone()));
  }

  private static Value moment(Optional<LocalDateTime> moment) {
    return moment.<Value>map(Value.Moment::new).orElse(Value.nothing());
  }

  /** A part of the date given, or of today when none is. */
  private static ExpressionFunction part(ToIntFunction<LocalDateTime> part) {
    return (values, clock) -> {
      if (argument(values, 0).isEmpty()) return Value.of(part.applyAsInt(LocalDateTime.now(clock)));
      return argument(values, 0)
          .moment(clock.getZone())
          .map(date -> Value.of(part.applyAsInt(date)))
          .orElse(Value.nothing());
    };
  }

  /** Unlike the other parts of a date, this one is of no date when none is given. */
  private static Value yearOf(List<Value> values, Clock clock) {
    return argument(values, 0)
        .moment(clock.getZone())
        .map(date -> Value.of(date.getYear()))
        .orElse(Value.nothing());
  }

  private static Value age(List<Value> values, Clock clock) {
    LocalDateTime now = LocalDateTime.now(clock);
    String unit = argument(values, 1).text();
    return argument(values, 0)
        .moment(clock.getZone())
        .map(birth -> Value.of(Moments.between(birth, now, unit.isEmpty() ? "years" : unit)))
        .orElse(Value.nothing());
  }

  private static Value difference(List<Value> values, Clock clock) {
    var from = argument(values, 0).moment(clock.getZone());
    var to = argument(values, 1).moment(clock.getZone());
    if (from.isEmpty() || to.isEmpty()) return Value.nothing();
    return Value.of(Moments.between(from.get(), to.get(), argument(values, 2).text()));
  }

  private static Value days(List<Value> values, Clock clock) {
    Value days = difference(values.stream().limit(2).toList(), clock);
    return days.isEmpty() ? Value.of(0) : days;
  }

  private static Value added(List<Value> values, Clock clock) {
    String unit = argument(values, 2).text();
    return moment(
        argument(values, 0)
            .moment(clock.getZone())
            .flatMap(from -> Moments.plus(from, whole(values, 1, 0), unit)));
  }
}
