package koe.feedback.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import koe.feedback.suggestion.Suggestion.Example;

/**
 * Counts phrases that no theme covers, and picks those that mark unhappy customers (log-odds with a
 * prior), that are said more and more, or that are simply said often.
 */
final class PhraseScan {

  private static final int FEWEST = 3;
  private static final int MOST = 30;
  private static final int EXAMPLES = 3;
  private static final double PRIOR = 2;
  // Twice the standard error: seldom chance.
  private static final double CLEARLY = 2;
  private static final double GROWING = 2;

  private final List<Said> comments;
  private final Instant middle;
  private final Map<String, Counts> counts = new HashMap<>();
  private final Map<String, Integer> byLanguage = new HashMap<>();
  private double unhappy;
  private double happy;

  private static final class Counts {
    private final String phrase;
    private final String language;
    private final List<Example> examples = new ArrayList<>();
    private long mentions;
    private long unhappy;
    private long happy;
    private long earlier;
    private long later;

    Counts(String phrase, String language) {
      this.phrase = phrase;
      this.language = language;
    }
  }

  private PhraseScan(List<Said> comments, Instant from, Instant to) {
    this.comments = comments;
    this.middle = from.plus(Duration.between(from, to).dividedBy(2));
  }

  /** The phrases of the comments of a span of time, those first that matter most. */
  static List<Suggestion> of(List<Said> comments, Instant from, Instant to) {
    PhraseScan scan = new PhraseScan(comments, from, to);
    scan.count();
    return scan.suggestions();
  }

  private void count() {
    for (Said said : comments) {
      byLanguage.merge(said.language(), 1, Integer::sum);
      boolean sad = said.unhappy().orElse(false);
      boolean glad = said.unhappy().isPresent() && !sad;
      unhappy += sad ? 1 : 0;
      happy += glad ? 1 : 0;
      for (String phrase : new TreeSet<>(said.phrases())) {
        Counts counted =
            counts.computeIfAbsent(
                said.language() + " " + phrase.toLowerCase(Locale.ROOT),
                any -> new Counts(phrase, said.language()));
        counted.mentions++;
        counted.unhappy += sad ? 1 : 0;
        counted.happy += glad ? 1 : 0;
        counted.earlier += said.at().isBefore(middle) ? 1 : 0;
        counted.later += said.at().isBefore(middle) ? 0 : 1;
        if (counted.examples.size() < EXAMPLES) {
          counted.examples.add(new Example(said.item(), said.text()));
        }
      }
    }
  }

  private List<Suggestion> suggestions() {
    return counts.values().stream()
        .filter(counted -> counted.mentions >= FEWEST)
        .sorted(
            Comparator.comparingDouble(this::weight)
                .reversed()
                .thenComparing(counted -> counted.language + counted.phrase))
        .limit(MOST)
        .map(this::suggestion)
        .toList();
  }

  /** Often said counts, but what marks the unhappy or grows counts more. */
  private double weight(Counts counted) {
    return Math.log((double) counted.mentions)
        + Math.max(0, oddsInErrors(counted))
        + (isRising(counted) ? Math.log(growth(counted)) : 0);
  }

  /** How many standard errors a phrase lies towards the unhappy, by its log-odds. */
  private double oddsInErrors(Counts counted) {
    double all = unhappy + happy;
    if (all == 0) {
      return 0;
    }
    double sad = counted.unhappy + PRIOR * unhappy / all;
    double glad = counted.happy + PRIOR * happy / all;
    double otherSad = Math.max(0.5, unhappy - counted.unhappy);
    double otherGlad = Math.max(0.5, happy - counted.happy);
    double odds =
        Math.log(Math.max(sad, 0.01) / Math.max(glad, 0.01)) - Math.log(otherSad / otherGlad);
    return odds / Math.sqrt(1 / Math.max(sad, 0.01) + 1 / Math.max(glad, 0.01));
  }

  private static double growth(Counts counted) {
    return (counted.later + 1.0) / (counted.earlier + 1.0);
  }

  private static boolean isRising(Counts counted) {
    return growth(counted) >= GROWING && counted.later >= FEWEST;
  }

  private Suggestion suggestion(Counts counted) {
    List<String> reasons = new ArrayList<>();
    if (oddsInErrors(counted) >= CLEARLY) {
      reasons.add("lowScores");
    }
    if (isRising(counted)) {
      reasons.add("rising");
    }
    reasons.add("uncovered");
    long judged = counted.unhappy + counted.happy;
    return new Suggestion(
        counted.phrase,
        counted.language,
        counted.mentions,
        rounded((double) counted.mentions / byLanguage.getOrDefault(counted.language, 1)),
        judged == 0 ? 0 : rounded((double) counted.unhappy / judged),
        rounded(growth(counted)),
        reasons,
        Map.of(counted.language, List.of('"' + counted.phrase.replaceAll("[\\\\\"]", " ") + '"')),
        List.copyOf(counted.examples));
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
