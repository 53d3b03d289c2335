package koe.understanding.sentiment;

import java.util.List;
import java.util.Locale;

/**
 * An expression of customers and what it says.
 *
 * @param words its words in order; {@code ~} stands for up to two words of any kind
 * @param value for an opinion its strength, -3 to 3; for a degree word its factor
 */
record LexiconEntry(List<String> words, Kind kind, double value) {

  static final String GAP = "~";

  /** Says nothing. */
  static final LexiconEntry NONE = new LexiconEntry(List.of(GAP), Kind.OPINION, 0);

  /** What an expression does to the sentiment of its clause. */
  enum Kind {
    OPINION,
    EMOJI,
    REQUEST,
    STRENGTH,
    NOTHING;

    static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  LexiconEntry {
    words = List.copyOf(words);
  }
}
