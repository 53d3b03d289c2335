package koe.understanding.theme;

import java.util.Set;

/**
 * How far the themes that are found agree with those that people named.
 *
 * @param n the comments that were compared
 * @param microF1 the harmonic mean of precision and recall over all themes and comments together
 */
public record ThemeAgreement(int n, double precision, double recall, double microF1) {

  /** Counts comment by comment. */
  static final class Count {

    private int n;
    private int right;
    private int found;
    private int said;

    /** Of the themes that were asked for: those that people named beside those that were found. */
    void add(Set<String> asked, Set<String> named, Set<String> matched) {
      n++;
      for (String theme : asked) {
        boolean isNamed = named.contains(theme);
        boolean isFound = matched.contains(theme);
        said += isNamed ? 1 : 0;
        found += isFound ? 1 : 0;
        right += isNamed && isFound ? 1 : 0;
      }
    }

    ThemeAgreement agreement() {
      return new ThemeAgreement(
          n, share(right, found), share(right, said), share(2.0 * right, found + said));
    }

    private static double share(double part, int whole) {
      return whole == 0 ? 0 : part / whole;
    }
  }
}
