package koe.understanding.sentiment;

import java.util.ArrayList;
import java.util.List;
import koe.understanding.language.Token;
import koe.understanding.sentiment.LexiconEntry.Kind;

/** A sentence with what begins at each of its words. */
final class LexiconReading {

  private final Lexicon lexicon;
  private final List<Token> tokens;
  private final Starts[] starts;

  LexiconReading(Lexicon lexicon, List<Token> tokens, Starts[] starts) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.starts = starts;
  }

  /** The expressions of this kind, none overlapping another; emoji count as opinions. */
  List<Match> find(Kind kind) {
    List<Match> found = new ArrayList<>(4);
    int at = 0;
    while (at < starts.length) {
      List<LexiconEntry> candidates = starts[at].of(kind);
      int to = candidates.isEmpty() ? at : longestAt(at, candidates, found);
      at = Math.max(to, at + 1);
    }
    return found;
  }

  /** Adds the longest expression that begins here, and gives its end. */
  private int longestAt(int at, List<LexiconEntry> candidates, List<Match> found) {
    int longest = at;
    LexiconEntry best = LexiconEntry.NONE;
    for (LexiconEntry entry : candidates) {
      int to = lexicon.matchEnd(tokens, at + 1, entry, 1);
      if (to > longest) {
        longest = to;
        best = entry;
      }
    }
    if (longest > at) {
      found.add(new Match(best, at, longest));
    }
    return longest;
  }
}
