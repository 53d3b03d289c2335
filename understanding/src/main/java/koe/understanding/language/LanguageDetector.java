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
    Scripts scripts = new Scripts(sentence);
    if (scripts.isJapanese()) {
      return Language.JAPANESE;
    }
    if (scripts.other > scripts.latin) {
      return Language.OTHER;
    }
    if (scripts.latin > 0) {
      return ofLatin(sentence, scripts.words, prior);
    }
    return prior.filter(language -> language != Language.OTHER).orElse(Language.JAPANESE);
  }

  private static Language ofLatin(String sentence, int words, Optional<Language> prior) {
    if (words < WORDS_TO_JUDGE) {
      return prior.filter(Language.OTHER::equals).orElse(Language.ENGLISH);
    }
    boolean english =
        WORD.matcher(sentence.toLowerCase(Locale.ROOT))
            .results()
            .anyMatch(word -> FUNCTION_WORDS.contains(word.group()) && word.group().length() > 1);
    return english ? Language.ENGLISH : Language.OTHER;
  }

  /** How many characters of a sentence are of which script, and how many Latin words they make. */
  private static final class Scripts {

    private int japanese;
    private int latin;
    private int other;
    private int words;
    private boolean inWord;

    Scripts(String sentence) {
      for (int i = 0; i < sentence.length(); ) {
        int codePoint = sentence.codePointAt(i);
        i += Character.charCount(codePoint);
        boolean ofWord = count(codePoint) || codePoint == '\'';
        words += ofWord && !inWord ? 1 : 0;
        inWord = ofWord;
      }
    }

    /** Whether it is a Latin letter. */
    private boolean count(int codePoint) {
      if (codePoint < 0x80) {
        boolean letter = (codePoint | 0x20) >= 'a' && (codePoint | 0x20) <= 'z';
        latin += letter ? 1 : 0;
        return letter;
      }
      if (isCommonJapanese(codePoint)) {
        japanese++;
        return false;
      }
      return countRare(codePoint);
    }

    private boolean countRare(int codePoint) {
      switch (UnicodeScript.of(codePoint)) {
        case HIRAGANA, KATAKANA, HAN -> japanese++;
        case LATIN -> {
          latin++;
          return true;
        }
        case COMMON, INHERITED, UNKNOWN -> {}
        default -> other++;
      }
      return false;
    }

    private static boolean isCommonJapanese(int codePoint) {
      return (codePoint >= 0x3041 && codePoint <= 0x3096)
          || (codePoint >= 0x30A1 && codePoint <= 0x30FA)
          || (codePoint >= 0x4E00 && codePoint <= 0x9FFF);
    }

    /** A Latin name in a Japanese sentence is one word among many characters. */
    boolean isJapanese() {
      return japanese > 0 && words < japanese && other <= japanese;
    }
  }
}
