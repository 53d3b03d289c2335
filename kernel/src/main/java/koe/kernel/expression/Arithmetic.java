package koe.kernel.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;

/**
 * Sums and products of answers. No answer counts as 0; what cannot be calculated gives nothing.
 * Decimal, so that 0.1 + 0.2 is 0.3.
 */
final class Arithmetic {

  private static final int DIGITS = 20;

  private Arithmetic() {}

  static Value plus(Value left, Value right) {
    if (left instanceof Value.Nothing) return right instanceof Value.Nothing ? zero() : right;
    if (right instanceof Value.Nothing) return left;
    if (isNumeric(left) && isNumeric(right)) {
      return decimal(left, right, BigDecimal::add, Double::sum);
    }
    return Size.of(left.text() + right.text());
  }

  static Value minus(Value left, Value right) {
    return decimal(left, right, BigDecimal::subtract, (a, b) -> a - b);
  }

  static Value times(Value left, Value right) {
    return decimal(left, right, BigDecimal::multiply, (a, b) -> a * b);
  }

  static Value divide(Value left, Value right) {
    return plain(left, right, (a, b) -> a / b);
  }

  static Value remainder(Value left, Value right) {
    return plain(left, right, (a, b) -> a % b);
  }

  static Value power(Value left, Value right) {
    return plain(left, right, Math::pow);
  }

  static Value round(double number, int digits, RoundingMode mode) {
    int scale = Math.max(-DIGITS, Math.min(DIGITS, digits));
    return Value.of(BigDecimal.valueOf(number).setScale(scale, mode).doubleValue());
  }

  private static Value decimal(
      Value left, Value right, BinaryOperator<BigDecimal> exact, DoubleBinaryOperator large) {
    return plain(
        left,
        right,
        (a, b) -> isModerate(a) && isModerate(b) ? exact(a, b, exact) : large.applyAsDouble(a, b));
  }

  private static double exact(double a, double b, BinaryOperator<BigDecimal> exact) {
    return exact.apply(BigDecimal.valueOf(a), BigDecimal.valueOf(b)).doubleValue();
  }

  private static boolean isModerate(double number) {
    return number == 0 || (Math.abs(number) < 1e18 && Math.abs(number) > 1e-18);
  }

  private static Value plain(Value left, Value right, DoubleBinaryOperator operator) {
    OptionalDouble a = operand(left);
    OptionalDouble b = operand(right);
    if (a.isEmpty() || b.isEmpty()) return Value.nothing();
    return Value.of(operator.applyAsDouble(a.getAsDouble(), b.getAsDouble()));
  }

  private static OptionalDouble operand(Value value) {
    return value.isEmpty() && !(value instanceof Value.Items)
        ? OptionalDouble.of(0)
        : value.number();
  }

  private static boolean isNumeric(Value value) {
    return value instanceof Value.Decimal || value instanceof Value.Truth;
  }

  private static Value zero() {
    return Value.of(0);
  }
}
