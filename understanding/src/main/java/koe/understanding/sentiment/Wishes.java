package koe.understanding.sentiment;

import java.util.List;
import koe.understanding.language.Language;
import koe.understanding.language.Token;
import koe.understanding.sentiment.LexiconEntry.Kind;

/** Finds what customers ask for, where they do not say that there is nothing to ask for. */
final class Wishes {

  private static final LexiconEntry COMPARATIVE =
      new LexiconEntry(List.of("more"), Kind.REQUEST, -1);

  private final Language language;
  private final List<Token> tokens;
  private final List<Match> opinions;

  private Wishes(Language language, List<Token> tokens, List<Match> opinions) {
    this.language = language;
    this.tokens = tokens;
    this.opinions = opinions;
  }

  static List<Match> find(
      Language language, List<Token> tokens, List<Match> opinions, LexiconReading reading) {
    return new Wishes(language, tokens, opinions).find(reading);
  }

  private List<Match> find(LexiconReading reading) {
    List<Match> found = reading.find(Kind.REQUEST);
    found.removeIf(this::isRefused);
    if (language == Language.ENGLISH && opensWithComparative()) {
      found.add(new Match(COMPARATIVE, 0, 1));
    }
    return found;
  }

  /** "Faster replies" and "More parking" are wishes, "better than before" is none. */
  private boolean opensWithComparative() {
    boolean comparative =
        !tokens.isEmpty() && (tokens.get(0).tagged("JJR") || tokens.get(0).tagged("RBR"));
    return comparative
        && tokens.stream().limit(6).noneMatch(token -> token.form().equals("than"))
        && tokens.stream().noneMatch(token -> token.tagged("VBD") || token.tagged("VBZ"));
  }

  private boolean isRefused(Match wish) {
    boolean japanese = language == Language.JAPANESE;
    boolean negated = japanese && tokens.get(wish.to() - 1).negated();
    boolean english = !japanese && tokens.get(wish.from()).negated();
    boolean withinOpinion =
        opinions.stream()
            .anyMatch(
                opinion ->
                    opinion.from() <= wish.from()
                        && opinion.to() >= wish.to()
                        && opinion.to() - opinion.from() > wish.to() - wish.from());
    return negated || english || withinOpinion;
  }
}
