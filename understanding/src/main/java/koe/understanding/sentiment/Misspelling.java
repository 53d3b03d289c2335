package koe.understanding.sentiment;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The ways in which customers in a hurry misspell a word of opinion: a doubled letter written once
 * or a single one twice, two neighbours swapped, a letter of a long word left out.
 */
final class Misspelling {

  private static final int SHORTEST = 7;
  private static final int SHORTEST_TO_LOSE_A_LETTER = 8;

  private Misspelling() {}

  static Set<String> of(String word) {
    Set<String> written = new LinkedHashSet<>();
    if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return written;
    }
    for (int at = 1; at < word.length(); at++) {
      String before = word.substring(0, at);
      String after = word.substring(at + 1);
      char letter = word.charAt(at);
      written.add(before + letter + letter + after);
      if (at + 1 < word.length()) {
        written.add(before + word.charAt(at + 1) + letter + word.substring(at + 2));
      }
      if (word.length() >= SHORTEST_TO_LOSE_A_LETTER || letter == word.charAt(at - 1)) {
        written.add(before + after);
      }
    }
    written.remove(word);
    return written;
  }
}
