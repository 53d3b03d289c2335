package koe.bench;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.tokenattributes.BaseFormAttribute;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Lucene's Japanese tokenizer and nothing else: words, base forms, parts of speech. */
final class BareKuromoji implements Reading {

  private final JapaneseTokenizer words = new JapaneseTokenizer(null, false, Mode.NORMAL);
  private final CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
  private final BaseFormAttribute base = words.addAttribute(BaseFormAttribute.class);
  private final PartOfSpeechAttribute speech = words.addAttribute(PartOfSpeechAttribute.class);

  @Override
  public int read(String comment) {
    try {
      int seen = 0;
      words.setReader(new StringReader(comment));
      words.reset();
      while (words.incrementToken()) {
        String form = base.getBaseForm();
        seen += form == null ? term.length() : form.length();
        seen += speech.getPartOfSpeech().length();
      }
      words.end();
      words.close();
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
