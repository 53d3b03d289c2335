package koe.understanding.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts the expressions of a lexicon into the words that a reader would find in a comment. */
public final class Expressions {

  private static final Map<String, String> CONTRACTED =
      Map.of("n't", "not", "ca", "can", "wo", "will", "'d", "would", "'ll", "will");

  private static final JapaneseReader JAPANESE = new JapaneseReader();

  private Expressions() {}

  /** The words, in Japanese each with its part of speech. */
  public static synchronized List<Token> cut(String expression, Language language) {
    NormalizedText text = Normalizer.normalize(expression);
    if (language != Language.JAPANESE) {
      return EnglishWords.cut(text.text()).stream()
          .map(label -> label.word().equals("~") ? "~" : contracted(label.word()))
          .map(word -> new Token(word, word, "X", 0, 0, false))
          .toList();
    }
    Sentence sentence = new Sentence(text, 0, text.text().length(), language);
    return JAPANESE.read(sentence);
  }

  /** Whether this English word negates what follows it. */
  public static boolean isNegator(Token token) {
    return EnglishNegation.isNegator(token);
  }

  /** "n't" is "not" wherever it stands. */
  public static String contracted(String word) {
    return Optional.ofNullable(CONTRACTED.get(word)).orElse(word);
  }
}
