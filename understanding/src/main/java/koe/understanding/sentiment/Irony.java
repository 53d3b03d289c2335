package koe.understanding.sentiment;

import java.util.List;
import java.util.Set;
import koe.understanding.language.Language;
import koe.understanding.language.Token;

/**
 * Praise that is not meant: where somebody is plainly angry, where thanks are given for a loss
 * ("thanks for losing my bag"), and where さすが introduces a fault.
 */
final class Irony {

  private static final Set<String> ANGRY =
      Set.of(
          "🙃", "😡", "😠", "🤬", "👎", "😤", "🙄", "😒", "💢", "🤮", "💩", "🖕", "🤡", "🤦", "(怒)",
          "(#^ω^)", "(-_-#)", ">:(");

  private static final Set<String> SCORN = Set.of("さすが", "流石", "はいはい", "bravo", "congrats");

  private static final int NEARBY = 4;

  private final Language language;
  private final List<Token> tokens;
  private final List<Match> opinions;

  private Irony(Language language, List<Token> tokens, List<Match> opinions) {
    this.language = language;
    this.tokens = tokens;
    this.opinions = opinions;
  }

  static boolean isMeant(Language language, List<Token> tokens, List<Match> opinions) {
    Irony irony = new Irony(language, tokens, opinions);
    return irony.isAngry() || irony.isScornful() || irony.thanksForHarm();
  }

  private boolean isAngry() {
    return tokens.stream().anyMatch(token -> token.isEmoji() && ANGRY.contains(token.lemma()));
  }

  private boolean isScornful() {
    return tokens.stream().anyMatch(token -> SCORN.contains(token.lemma()))
        && opinions.stream().anyMatch(this::isComplaint);
  }

  /** "Thanks for losing my bag", "Great job ruining our honeymoon". */
  private boolean thanksForHarm() {
    if (language != Language.ENGLISH) {
      return false;
    }
    for (Match harm : opinions) {
      if (isComplaint(harm) && tokens.get(harm.from()).tagged("VBG") && isThankedFor(harm)) {
        return true;
      }
    }
    return false;
  }

  private boolean isThankedFor(Match harm) {
    return opinions.stream()
        .anyMatch(
            praise ->
                praise.entry().value() > 0
                    && praise.to() <= harm.from()
                    && harm.from() - praise.to() < NEARBY
                    && isFollowedByDeed(praise.to(), harm.from()));
  }

  private boolean isFollowedByDeed(int from, int to) {
    return tokens.subList(from, to).stream()
        .allMatch(token -> token.tagged("IN") || token.tagged("NN") || token.tagged("RB"));
  }

  private boolean isComplaint(Match opinion) {
    return opinion.entry().value() < 0 && !tokens.get(opinion.from()).negated();
  }
}
