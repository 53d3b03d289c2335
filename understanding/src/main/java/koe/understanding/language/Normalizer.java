package koe.understanding.language;

import java.text.Normalizer.Form;

/**
 * Cleans a comment for reading: no markup, one width of characters, shouting in lower case,
 * colloquial Japanese in its dictionary form, and no more of it than a person would write.
 */
public final class Normalizer {

  /** More than this is a pasted document and not a comment. */
  static final int MAXIMUM_CODE_POINTS = 4_000;

  // Stacked marks ("zalgo") carry no meaning; no language needs more than this on one letter.
  private static final int MAXIMUM_MARKS = 3;

  private static final int MAXIMUM_MARKUP = 65_536;

  private Normalizer() {}

  /** The comment as it is read. */
  public static NormalizedText normalize(String original) {
    NormalizedText plain = fold(Markup.strip(original, MAXIMUM_MARKUP), MAXIMUM_CODE_POINTS);
    return Colloquial.rewrite(KatakanaVerbs.inHiragana(Shouting.lower(plain)));
  }

  /** One width of characters, nothing else changed and nothing cut: for finding personal data. */
  static NormalizedText foldWidth(String original) {
    return fold(NormalizedText.same(original), Integer.MAX_VALUE);
  }

  /** Compatibility composition (NFKC), one letter with its marks at a time to keep the offsets. */
  private static NormalizedText fold(NormalizedText source, int limit) {
    String text = source.text();
    if (text.length() <= limit && isFolded(text)) {
      return source;
    }
    NormalizedText.Builder folded = new NormalizedText.Builder(text.length());
    int read = 0;
    for (int from = 0; from < text.length() && read < limit; read++) {
      int to = letterEnd(text, from);
      appendLetter(folded, source, from, to);
      from = to;
    }
    return folded.build();
  }

  /** Most comments hold nothing that folding would change. */
  private static boolean isFolded(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      boolean ascii = (character >= ' ' && character < 0x7F) || character == '\n';
      boolean voicing = character == 0x3099 || character == 0x309A;
      if (!ascii && (voicing || !isPlainJapanese(character))) {
        return false;
      }
    }
    return true;
  }

  private static void appendLetter(
      NormalizedText.Builder folded, NormalizedText source, int from, int to) {
    String text = source.text();
    int start = source.originalStart(from);
    int end = source.originalEnd(to);
    int codePoint = text.codePointAt(from);
    if (to == from + 1 && (codePoint < 0x80 || isPlainJapanese(codePoint))) {
      appendPlain(folded, text.charAt(from), start, end);
    } else if (!isInvisible(codePoint)) {
      int cut = Math.min(to, from + Character.charCount(codePoint) + MAXIMUM_MARKS);
      folded.append(
          java.text.Normalizer.normalize(text.substring(from, cut), Form.NFKC), start, end);
    }
  }

  private static void appendPlain(
      NormalizedText.Builder folded, char character, int start, int end) {
    boolean control = character < ' ' && character != '\n';
    folded.append(control || character == 0x7F ? ' ' : character, start, end);
  }

  private static int letterEnd(String text, int from) {
    int to = from + Character.charCount(text.codePointAt(from));
    while (to < text.length() && isMark(text.charAt(to))) {
      to++;
    }
    return to;
  }

  private static boolean isMark(char character) {
    if (character < 0x300) {
      return false;
    }
    boolean voicing = character == 0xFF9E || character == 0xFF9F;
    int type = Character.getType(character);
    boolean selector = character >= 0xFE00 && character <= 0xFE0F;
    return voicing
        || (!selector && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK));
  }

  private static boolean isPlainJapanese(int codePoint) {
    boolean kana = codePoint >= 0x3040 && codePoint <= 0x30FF;
    boolean han = codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    return kana || han || codePoint == '。' || codePoint == '、';
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    // A joiner and a variation selector hold an emoji together.
    boolean holdsEmoji = codePoint == 0x200D || (codePoint >= 0xFE00 && codePoint <= 0xFE0F);
    return !holdsEmoji
        && (type == Character.FORMAT
            || type == Character.SURROGATE
            || type == Character.PRIVATE_USE
            || type == Character.UNASSIGNED
            || type == Character.CONTROL);
  }
}
