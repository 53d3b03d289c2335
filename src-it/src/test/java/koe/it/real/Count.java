package koe.it.real;

import java.util.Collection;

/** NPS as it is counted by hand: the share of nines and tens less the share of zero to six. */
record Count(long promoters, long detractors, long n) {

  static Count of(Collection<Integer> scores) {
    return new Count(
        scores.stream().filter(score -> score >= 9).count(),
        scores.stream().filter(score -> score <= 6).count(),
        scores.size());
  }

  double nps() {
    return 100.0 * (promoters - detractors) / n;
  }
}
