package koe.survey.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notices questions that are asked earlier or later: what comes first colours what follows. */
final class Order {

  private Order() {}

  static List<Change> changes(Set<String> before, Set<String> after) {
    List<String> old = before.stream().filter(after::contains).toList();
    List<String> fresh = after.stream().filter(before::contains).toList();
    List<String> kept = longestInBoth(old, fresh);
    return fresh.stream()
        .filter(name -> !kept.contains(name))
        .map(
            name ->
                new Change(
                    name,
                    Change.Kind.MOVED,
                    Integer.toString(old.indexOf(name) + 1),
                    Integer.toString(fresh.indexOf(name) + 1)))
        .toList();
  }

  /** The most questions that stand in the same order in both. */
  private static List<String> longestInBoth(List<String> old, List<String> fresh) {
    Map<String, Integer> places = new HashMap<>();
    old.forEach(name -> places.put(name, places.size()));
    int[] place = fresh.stream().mapToInt(name -> places.getOrDefault(name, 0)).toArray();
    int[] length = new int[fresh.size()];
    int[] next = new int[fresh.size()];
    int start = -1;
    for (int i = fresh.size() - 1; i >= 0; i--) {
      length[i] = 1;
      next[i] = -1;
      for (int j = i + 1; j < fresh.size(); j++) {
        if (place[j] > place[i] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          next[i] = j;
        }
      }
      if (start < 0 || length[i] >= length[start]) start = i;
    }
    List<String> kept = new ArrayList<>();
    for (int i = start; i >= 0; i = next[i]) kept.add(fresh.get(i));
    return kept;
  }
}
