package koe.dashboard.metric;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which parts of a whole are withheld. Where only one part is, or parts that are few even together,
 * the whole less the parts that are shown would tell what is hidden; so the smallest of the others
 * is withheld with them.
 */
public final class Suppression {

  private Suppression() {}

  /** The parts of which nothing is told, by how many answers each has. */
  public static <K> Set<K> withheld(Map<K, Long> parts, int threshold) {
    List<Map.Entry<K, Long>> smallestFirst =
        parts.entrySet().stream()
            .filter(part -> part.getValue() > 0)
            .sorted(Comparator.comparing(Map.Entry::getValue))
            .toList();
    Set<K> withheld = new HashSet<>();
    long together = 0;
    for (Map.Entry<K, Long> part : smallestFirst) {
      boolean tooFew = part.getValue() < threshold;
      boolean tellsOnOthers = together > 0 && (together < threshold || withheld.size() == 1);
      if (tooFew || tellsOnOthers) {
        withheld.add(part.getKey());
        together += part.getValue();
      }
    }
    return withheld;
  }
}
