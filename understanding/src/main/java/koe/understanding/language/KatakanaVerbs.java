package koe.understanding.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole sentences in katakana, as old telephones and half-width keyboards wrote them, in the script
 * in which the dictionary knows their verbs and adjectives: オイシカッタ is おいしかった, サイコーデス is サイコーです.
 */
final class KatakanaVerbs {

  private static final Pattern INFLECTED =
      Pattern.compile("[ァ-ヶー]{2,}(?:カッタ|クナイ|スギル|スギ|マシタ|マセン|マス|ナイ|ラナイ|シイ|ッタ|テル)(?![ァ-ヶー])");

  private static final Pattern COPULA =
      Pattern.compile("(?<=[ァ-ヶー]{2})(?:デシタ|デス|ダッタ|デスネ|デシタネ|ネ|ヨ)(?![ァ-ヶー])");

  private static final int TO_HIRAGANA = 'あ' - 'ア';

  private KatakanaVerbs() {}

  static NormalizedText inHiragana(NormalizedText source) {
    String text = source.text();
    if (!holdsKatakanaEnding(text)) {
      return source;
    }
    return source.withText(convert(COPULA, convert(INFLECTED, text)));
  }

  /**
   * Few comments hold one of the katakana in which such words end, with the end of a run after it.
   */
  private static boolean holdsKatakanaEnding(String text) {
    for (int i = 2; i < text.length(); i++) {
      boolean ends = i + 1 == text.length() || !isKatakana(text.charAt(i + 1));
      if (ends && "タイルギスンネヨ".indexOf(text.charAt(i)) >= 0 && isKatakana(text.charAt(i - 1))) {
        return true;
      }
    }
    return false;
  }

  private static String convert(Pattern pattern, String text) {
    Matcher run = pattern.matcher(text);
    return run.replaceAll(found -> hiragana(found.group()));
  }

  private static String hiragana(String katakana) {
    StringBuilder hiragana = new StringBuilder(katakana);
    for (int i = 0; i < katakana.length(); i++) {
      char character = katakana.charAt(i);
      if (character >= 'ァ' && character <= 'ヶ') {
        hiragana.setCharAt(i, (char) (character + TO_HIRAGANA));
      }
    }
    return hiragana.toString();
  }

  private static boolean isKatakana(char character) {
    return (character >= 'ァ' && character <= 'ヶ') || character == 'ー';
  }
}
