package koe.understanding.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Reads a Japanese sentence in one pass: words, base forms, parts of speech, negations. */
final class JapaneseReader {

  private final JapaneseTokenizer words = JapaneseDictionary.tokenizer();
  private final CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
  private final BaseFormAttribute base = words.addAttribute(BaseFormAttribute.class);
  private final PartOfSpeechAttribute speech = words.addAttribute(PartOfSpeechAttribute.class);

  List<Token> read(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(Pictographs.find(sentence));
    int pictures = tokens.size();
    String text = pictures == 0 ? sentence.text() : Pictographs.blank(sentence.text());
    try {
      words.setReader(new StringReader(text));
      words.reset();
      while (words.incrementToken()) {
        addWord(tokens, sentence);
      }
      words.end();
      words.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (pictures > 0) {
      tokens.sort(Comparator.comparingInt(Token::start));
    }
    return JapaneseNegation.mark(tokens);
  }

  private void addWord(List<Token> tokens, Sentence sentence) {
    String surface = term.toString();
    boolean word = EnglishWords.isWord(surface);
    if (!word && surface.isBlank()) {
      return;
    }
    String baseForm = base.getBaseForm();
    // "If it were" (たら) and "it was" (た) have one base form and mean opposite things.
    boolean conditional = surface.equals("たら") || surface.equals("だら");
    String lemma = (baseForm == null || conditional ? surface : baseForm).toLowerCase(Locale.ROOT);
    tokens.add(
        new Token(
            surface,
            lemma,
            word ? speech.getPartOfSpeech() : Token.PUNCTUATION,
            sentence.originalStart(offset.startOffset()),
            sentence.originalEnd(offset.endOffset()),
            false));
  }
}
