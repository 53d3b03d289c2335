package koe.dashboard.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who looks at many comparisons at once finds something by chance. Benjamini and Hochberg raise the
 * p-values so that, of all that is then called significant, one in twenty at most is chance.
 */
public final class FalseDiscoveries {

  private FalseDiscoveries() {}

  /** The adjusted p-values, in the order of the given ones. */
  public static List<Double> adjust(List<Double> pValues) {
    int n = pValues.size();
    List<Integer> largestFirst =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> pValues.get(i)).reversed())
            .toList();
    List<Double> adjusted = new ArrayList<>(pValues);
    double least = 1;
    for (int place = 0; place < n; place++) {
      int index = largestFirst.get(place);
      least = Math.min(least, pValues.get(index) * n / (n - place));
      adjusted.set(index, least);
    }
    return adjusted;
  }
}
