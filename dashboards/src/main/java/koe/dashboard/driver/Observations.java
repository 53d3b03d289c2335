package koe.dashboard.driver;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * What people said who answered everything that is looked at.
 *
 * @param outcome by person
 * @param drivers by person, then by driver
 */
record Observations(double[] outcome, double[][] drivers) {

  int people() {
    return outcome.length;
  }

  int width() {
    return drivers.length == 0 ? 0 : drivers[0].length;
  }

  double[] driver(int index) {
    return Arrays.stream(drivers).mapToDouble(person -> person[index]).toArray();
  }

  /** As many people, drawn with replacement. */
  Observations drawn(RandomGenerator chance) {
    int[] drawn = chance.ints(people(), 0, people()).toArray();
    return new Observations(
        Arrays.stream(drawn).mapToDouble(person -> outcome[person]).toArray(),
        Arrays.stream(drawn).mapToObj(person -> drivers[person]).toArray(double[][]::new));
  }

  /** With one more driver that has to do with nothing: what chance alone would be worth. */
  Observations withNoise(RandomGenerator chance) {
    double[][] wider =
        IntStream.range(0, people())
            .mapToObj(
                person -> {
                  double[] row = Arrays.copyOf(drivers[person], width() + 1);
                  row[width()] = chance.nextGaussian();
                  return row;
                })
            .toArray(double[][]::new);
    return new Observations(outcome, wider);
  }
}
