package koe.understanding.language;

import java.util.Locale;

/**
 * A word of a comment: as written, as the dictionary has it, and where it stands in the original.
 *
 * <p>Parts of speech are those of the dictionary that read the word: IPADIC's for Japanese ({@code
 * 名詞-一般}), the Penn Treebank's for English ({@code NN}), {@link #EMOJI} for pictures and faces.
 * {@code negated} says that an odd number of negations governs the word.
 */
public record Token(
    String surface, String lemma, String partOfSpeech, int start, int end, boolean negated) {

  static final String EMOJI = "EMOJI";
  static final String PUNCTUATION = "PUNCTUATION";

  /** Whether this is a word or number, which phrases count, and not punctuation. */
  public boolean isWord() {
    return !partOfSpeech.equals(PUNCTUATION) && !isEmoji();
  }

  /** Whether this is an emoji or a face made of characters. */
  public boolean isEmoji() {
    return partOfSpeech.equals(EMOJI);
  }

  /** The surface in lower case, by which the word is looked up. */
  public String form() {
    return surface.toLowerCase(Locale.ROOT);
  }

  /** Whether the part of speech begins so, as in {@code tagged("名詞")}. */
  public boolean tagged(String prefix) {
    return partOfSpeech.startsWith(prefix);
  }

  Token toggled() {
    return new Token(surface, lemma, partOfSpeech, start, end, !negated);
  }

  Token withLemma(String other) {
    return new Token(surface, other, partOfSpeech, start, end, negated);
  }
}
