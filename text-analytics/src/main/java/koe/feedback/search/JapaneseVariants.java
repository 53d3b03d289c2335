package koe.feedback.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts the dictionary form of a Japanese word where its inflected form stood, and beside it how the
 * word sounds. Words written in kana and words written in kanji carry different marks, so that kana
 * finds kanji and kanji finds kana, but 改札 does not find 開札.
 */
final class JapaneseVariants extends TokenFilter {

  /** Marks the katakana of a word that was written in kana. */
  static final char WRITTEN_IN_KANA = '\u0001';

  /** Marks the reading of a word that was written with kanji. */
  static final char READ_AS = '\u0002';

  private static final int SHORTEST_SOUND = 2;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BaseFormAttribute baseForm = addAttribute(BaseFormAttribute.class);
  private final ReadingAttribute reading = addAttribute(ReadingAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);
  private String sound = "";
  private State word = captureState();

  JapaneseVariants(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!sound.isEmpty()) {
      restoreState(word);
      term.setEmpty().append(sound);
      increment.setPositionIncrement(0);
      sound = "";
      return true;
    }
    return nextWord();
  }

  /** Punctuation leaves a gap, so that no phrase reaches across it. */
  private boolean nextWord() throws IOException {
    int gap = 0;
    while (input.incrementToken()) {
      if (term.codePoints().anyMatch(Character::isLetterOrDigit)) {
        increment.setPositionIncrement(increment.getPositionIncrement() + gap);
        toDictionaryForm();
        return true;
      }
      gap += increment.getPositionIncrement();
    }
    return false;
  }

  private void toDictionaryForm() {
    String surface = term.toString();
    String base = baseForm.getBaseForm() == null ? surface : baseForm.getBaseForm();
    term.setEmpty().append(base);
    sound = isFunctionWord() ? "" : soundOf(surface, base);
    if (!sound.isEmpty()) {
      word = captureState();
    }
  }

  private boolean isFunctionWord() {
    String tag = partOfSpeech.getPartOfSpeech();
    return tag != null && tag.startsWith("助");
  }

  private String soundOf(String surface, String base) {
    boolean kana = Kana.isKana(base);
    String spoken = reading.getReading();
    if (!kana && (spoken == null || !Character.isIdeographic(base.codePointAt(0)))) {
      return "";
    }
    String katakana = kana ? Kana.toKatakana(base) : baseReading(surface, base, spoken);
    if (katakana.length() < SHORTEST_SOUND) {
      return "";
    }
    return (kana ? WRITTEN_IN_KANA : READ_AS) + katakana;
  }

  /** 美味しかっ is read オイシカッ, so 美味しい is read オイシイ. */
  private static String baseReading(String surface, String base, String spoken) {
    if (base.equals("来る")) {
      return "クル";
    }
    int stem = 0;
    while (stem < Math.min(surface.length(), base.length())
        && surface.charAt(stem) == base.charAt(stem)) {
      stem++;
    }
    String inflected = Kana.toKatakana(surface.substring(stem));
    String ending = Kana.toKatakana(base.substring(stem));
    boolean regular = spoken.endsWith(inflected) && (ending.isEmpty() || Kana.isKana(ending));
    return regular ? spoken.substring(0, spoken.length() - inflected.length()) + ending : spoken;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    sound = "";
  }
}
