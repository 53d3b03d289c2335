package koe.understanding.language;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the language of a sentence by its script, which for short customer comments is both faster
 * and more often right than statistical detectors.
 */
final class LanguageDetector {

  // Shorter than this, an English comment may well do without function words.
  private static final int WORDS_TO_JUDGE = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}']+");

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "a", "an", "and", "or", "but", "is", "are", "was", "were", "be", "been", "it",
          "its", "this", "that", "to", "of", "in", "on", "for", "with", "at", "by", "from", "i",
          "you", "we", "they", "he", "she", "my", "your", "our", "their", "me", "us", "them", "not",
          "no", "very", "so", "have", "has", "had", "do", "does", "did", "will", "would", "can",
          "could", "should", "when", "what", "how", "why", "there", "as", "if", "all", "more",
          "too", "just", "than", "because", "don't", "didn't", "i'm", "it's");

  private LanguageDetector() {}

  static Language detect(String sentence, Optional<Language> prior) {
    Scripts scripts = Scripts.of(sentence);
    if (scripts.kana() + scripts.han() > 0 && scripts.isJapanese()) {
      return Language.JAPANESE;
    }
    if (scripts.other() > scripts.latin()) {
      return Language.OTHER;
    }
    if (scripts.latin() > 0) {
      return ofLatin(sentence, prior);
    }
    return prior.filter(language -> language != Language.OTHER).orElse(Language.JAPANESE);
  }

  private static Language ofLatin(String sentence, Optional<Language> prior) {
    long words = WORD.matcher(sentence).results().count();
    if (words < WORDS_TO_JUDGE) {
      return prior.filter(Language.OTHER::equals).orElse(Language.ENGLISH);
    }
    boolean english =
        WORD.matcher(sentence.toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(word -> FUNCTION_WORDS.contains(word.group()) && word.group().length() > 1);
    return english ? Language.ENGLISH : Language.OTHER;
  }

  private record Scripts(int kana, int han, int latin, int words, int other) {

    static Scripts of(String sentence) {
      int[] counts = new int[4];
      sentence.codePoints().forEach(codePoint -> count(counts, codePoint));
      int words = (int) WORD.matcher(sentence).results().count();
      return new Scripts(counts[0], counts[1], counts[2], words, counts[3]);
    }

    private static void count(int[] counts, int codePoint) {
      switch (UnicodeScript.of(codePoint)) {
        case HIRAGANA, KATAKANA -> counts[0]++;
        case HAN -> counts[1]++;
        case LATIN -> counts[2]++;
        case COMMON, INHERITED, UNKNOWN -> {}
        default -> counts[3]++;
      }
    }

    /** A Latin name in a Japanese sentence is one word among many characters. */
    boolean isJapanese() {
      return words < kana + han && other <= kana + han;
    }
  }
}
