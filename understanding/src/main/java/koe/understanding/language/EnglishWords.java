package koe.understanding.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** How English is cut into words: as the Penn Treebank does, with hyphenated words taken apart. */
final class EnglishWords {

  private static final String OPTIONS =
      "invertible=false,untokenizable=noneDelete,splitHyphenated=true,normalizeParentheses=false,"
          + "normalizeOtherBrackets=false,quotes=ascii,ellipses=ascii,dashes=ascii";

  private EnglishWords() {}

  static List<CoreLabel> cut(String text) {
    return new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), OPTIONS)
        .tokenize();
  }

  /** The dictionary form of a word on its own, where no tagger says what it is. */
  static String stem(String word) {
    String stem = new Morphology().stem(word);
    return (stem == null ? word : stem).toLowerCase(Locale.ROOT);
  }

  static boolean isWord(String surface) {
    for (int i = 0; i < surface.length(); ) {
      int codePoint = surface.codePointAt(i);
      if (Character.isLetterOrDigit(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  /** What a theme's query goes through; a word matches as written and in its dictionary form. */
  static Analyzer queryAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new TreebankTokenizer();
        return new TokenStreamComponents(words, new StemFilter(new LowerCaseFilter(words)));
      }

      @Override
      protected TokenStream normalize(String fieldName, TokenStream in) {
        return new LowerCaseFilter(in);
      }
    };
  }

  private static final class TreebankTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Iterator<CoreLabel> words = List.<CoreLabel>of().iterator();

    @Override
    public void reset() throws IOException {
      super.reset();
      words =
          cut(readAll(input)).stream().filter(label -> isWord(label.word())).toList().iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!words.hasNext()) {
        return false;
      }
      clearAttributes();
      CoreLabel label = words.next();
      term.append(label.word());
      offset.setOffset(label.beginPosition(), label.endPosition());
      return true;
    }

    private static String readAll(Reader reader) throws IOException {
      StringBuilder text = new StringBuilder();
      char[] buffer = new char[512];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        text.append(buffer, 0, read);
      }
      return text.toString();
    }
  }

  private static final class StemFilter extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private String pending = "";
    private State state = captureState();

    StemFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!pending.isEmpty()) {
        restoreState(state);
        term.setEmpty().append(pending);
        increment.setPositionIncrement(0);
        pending = "";
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString();
      String stem = stem(word);
      if (!stem.equals(word)) {
        pending = stem;
        state = captureState();
      }
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      pending = "";
    }
  }
}
