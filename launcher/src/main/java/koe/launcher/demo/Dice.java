package koe.launcher.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Chance that falls the same way each time: a purpose names its own row of throws. */
final class Dice {

  private static final long SEED = 0x58F0_2026L;

  private final SplittableRandom random;

  private Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Dice thrownFor(String purpose) {
    return new Dice(SEED * 31 + purpose.hashCode());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  <T> T one(List<T> many) {
    return many.get(below(many.size()));
  }

  /** A place in the list of weights, the heavier the likelier. */
  int index(double... weights) {
    double left = random.nextDouble() * DoubleStream.of(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
