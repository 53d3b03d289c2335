package koe.dashboard.metric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number as it comes out of counting. It is rounded once, when it is shown, and never passes
 * through a binary fraction on the way: 49 out of 160 is a tie at two decimals, 30.625, and has to
 * stay one.
 */
record Fraction(BigInteger part, BigInteger whole) {

  private static final int DECIMALS = 2;

  static Fraction of(long part, long whole) {
    return new Fraction(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  Fraction minus(Fraction other) {
    return new Fraction(
        part.multiply(other.whole).subtract(other.part.multiply(whole)),
        whole.multiply(other.whole));
  }

  Fraction times(int factor) {
    return new Fraction(part.multiply(BigInteger.valueOf(factor)), whole);
  }

  /** To two decimals, ties to the even digit. */
  BigDecimal rounded() {
    return new BigDecimal(part).divide(new BigDecimal(whole), DECIMALS, RoundingMode.HALF_EVEN);
  }

  double value() {
    return part.doubleValue() / whole.doubleValue();
  }
}
