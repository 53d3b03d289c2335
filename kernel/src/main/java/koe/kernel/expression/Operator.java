package koe.kernel.expression;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An operator between two operands, with its spellings and how tightly it binds. */
@SuppressWarnings("ImmutableEnumChecker") // the operations are functions without state
enum Operator {
  OR(0, (a, b, zone) -> Value.of(b.isTrue()), "or", "||"),
  AND(1, (a, b, zone) -> Value.of(b.isTrue()), "and", "&&"),
  LESS_OR_EQUAL(
      2, (a, b, zone) -> Value.of(Comparison.lessOrEqual(a, b, zone)), "<=", "=<", "lessorequal"),
  GREATER_OR_EQUAL(
      2,
      (a, b, zone) -> Value.of(Comparison.lessOrEqual(b, a, zone)),
      ">=",
      "=>",
      "greaterorequal"),
  EQUAL(2, (a, b, zone) -> Value.of(Comparison.equal(a, b, zone)), "==", "=", "equal", "equals"),
  NOT_EQUAL(
      2,
      (a, b, zone) -> Value.of(!Comparison.equal(a, b, zone)),
      "!=",
      "<>",
      "notequal",
      "notequals"),
  LESS(2, (a, b, zone) -> Value.of(Comparison.less(a, b, zone)), "<", "less"),
  GREATER(2, (a, b, zone) -> Value.of(Comparison.less(b, a, zone)), ">", "greater"),
  CONTAINS(2, (a, b, zone) -> Value.of(Comparison.contains(a, b)), "contains", "contain", "*="),
  NOT_CONTAINS(
      2, (a, b, zone) -> Value.of(Comparison.notContains(a, b)), "notcontains", "notcontain"),
  ANY_OF(2, (a, b, zone) -> Value.of(Comparison.anyOf(a, b)), "anyof"),
  ALL_OF(2, (a, b, zone) -> Value.of(Comparison.allOf(a, b)), "allof"),
  NONE_OF(2, (a, b, zone) -> Value.of(!Comparison.anyOf(a, b)), "noneof"),
  PLUS(3, (a, b, zone) -> Arithmetic.plus(a, b), "+"),
  MINUS(3, (a, b, zone) -> Arithmetic.minus(a, b), "-"),
  TIMES(4, (a, b, zone) -> Arithmetic.times(a, b), "*"),
  DIVIDE(4, (a, b, zone) -> Arithmetic.divide(a, b), "/"),
  REMAINDER(4, (a, b, zone) -> Arithmetic.remainder(a, b), "%"),
  POWER(5, (a, b, zone) -> Arithmetic.power(a, b), "^", "power");

  static final int LEVELS = 6;

  /** By their first letter, longer ones before those that they begin with. */
  private static final Map<Character, List<Spelling>> SPELLINGS =
      Arrays.stream(values())
          .flatMap(Operator::spellings)
          .sorted(Comparator.comparing((Spelling spelling) -> spelling.text().length()).reversed())
          .collect(Collectors.groupingBy(spelling -> spelling.text().charAt(0)));

  private final int level;
  private final Operation operation;
  private final List<String> texts;

  Operator(int level, Operation operation, String... texts) {
    this.level = level;
    this.operation = operation;
    this.texts = List.of(texts);
  }

  Value apply(Value left, Value right, ZoneId zone) {
    return operation.apply(left, right, zone);
  }

  /** Whether the left operand alone decides, so that the right one need not be looked at. */
  boolean isDecidedBy(Value left) {
    return (this == OR && left.isTrue()) || (this == AND && !left.isTrue());
  }

  /** The operator that stands at this place, if it binds at this level. */
  static Optional<Spelling> at(Scanner scanner, int level) {
    char first = Character.toLowerCase(scanner.peek());
    return SPELLINGS.getOrDefault(first, List.of()).stream()
        .filter(spelling -> scanner.isAt(spelling.text()))
        .findFirst()
        .filter(spelling -> spelling.operator().level == level);
  }

  private Stream<Spelling> spellings() {
    return texts.stream().map(text -> new Spelling(this, text));
  }

  /** One way to write an operator. */
  record Spelling(Operator operator, String text) {}

  /** What an operator does with its operands; the zone is that of dates without one. */
  @FunctionalInterface
  interface Operation {
    Value apply(Value left, Value right, ZoneId zone);
  }
}
