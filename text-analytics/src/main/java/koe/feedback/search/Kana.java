package koe.feedback.search;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;

/** The letters that Japanese is written in, as far as finding a word asks. */
final class Kana {

  private static final int FROM_HIRAGANA = 'ア' - 'あ';
  private static final Set<UnicodeScript> JAPANESE =
      Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

  private Kana() {}

  /** Whether a word is written in hiragana and katakana alone. */
  static boolean isKana(CharSequence word) {
    return word.length() > 0 && word.chars().allMatch(Kana::isKana);
  }

  private static boolean isKana(int letter) {
    return isHiragana(letter) || (letter >= 'ァ' && letter <= 'ヾ' && letter != '・');
  }

  private static boolean isHiragana(int letter) {
    return (letter >= 'ぁ' && letter <= 'ゖ') || letter == 'ゝ' || letter == 'ゞ';
  }

  static String toKatakana(String word) {
    StringBuilder katakana = new StringBuilder(word.length());
    word.chars()
        .map(letter -> isHiragana(letter) ? letter + FROM_HIRAGANA : letter)
        .forEach(letter -> katakana.append((char) letter));
    return katakana.toString();
  }

  static boolean isJapanese(String text) {
    return text.codePoints().anyMatch(letter -> JAPANESE.contains(UnicodeScript.of(letter)));
  }

  /** Half-width katakana and full-width Latin in their usual width. */
  static String usualWidth(String text) {
    StringWriter usual = new StringWriter(text.length());
    try (Reader reader = new CJKWidthCharFilter(new StringReader(text))) {
      reader.transferTo(usual);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return usual.toString();
  }
}
