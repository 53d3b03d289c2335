package koe.feedback.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares many shares between Japanese and English at once. With dozens of comparisons some would
 * look different by chance; Holm's method keeps the likelihood of even one false warning below five
 * in a hundred.
 */
final class Comparisons {

  /** Fewer in either language say nothing about a difference. */
  static final int ENOUGH = 20;

  private static final double ALPHA = 1 - Share.LEVEL;

  private record Pair(String name, Share japanese, Share english, double chance) {}

  private final List<Pair> tested = new ArrayList<>();
  private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

  void add(String name, Share japanese, Share english) {
    if (japanese.n() < ENOUGH || english.n() < ENOUGH) {
      verdicts.put(name, Verdict.NOT_ENOUGH);
    } else {
      tested.add(new Pair(name, japanese, english, Share.chance(japanese, english)));
    }
  }

  Map<String, Verdict> verdicts() {
    List<Pair> unlikeliestFirst =
        tested.stream().sorted(Comparator.comparingDouble(Pair::chance)).toList();
    boolean differs = true;
    for (int i = 0; i < unlikeliestFirst.size(); i++) {
      Pair pair = unlikeliestFirst.get(i);
      differs = differs && pair.chance() <= ALPHA / (unlikeliestFirst.size() - i);
      verdicts.put(pair.name(), differs ? weaker(pair) : Verdict.ALIKE);
    }
    return Map.copyOf(verdicts);
  }

  private static Verdict weaker(Pair pair) {
    double japanese = (double) pair.japanese().right() / pair.japanese().n();
    double english = (double) pair.english().right() / pair.english().n();
    return japanese < english ? Verdict.JAPANESE_WEAKER : Verdict.ENGLISH_WEAKER;
  }
}
