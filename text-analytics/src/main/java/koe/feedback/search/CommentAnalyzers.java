package koe.feedback.search;

import java.io.Reader;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.core.TypeTokenFilter;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * How the text of a comment becomes what can be searched for: Japanese words, English words, and
 * the bare letters. All char filters keep the offsets of the original text.
 */
final class CommentAnalyzers {

  /** Words in dictionary form with their sound beside them. */
  static final Analyzer JAPANESE =
      new Letters() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer tokenizer =
              new JapaneseTokenizer(null, false, true, JapaneseTokenizer.Mode.SEARCH);
          TokenStream words = new JapaneseVariants(tokenizer);
          words = new JapaneseKatakanaStemFilter(words);
          words = new LowerCaseFilter(words);
          return new TokenStreamComponents(tokenizer, words);
        }
      };

  /** Words as written and, at the same place, their stems. */
  static final Analyzer ENGLISH =
      new Letters() {
        @Override
        protected Reader initReader(String fieldName, Reader reader) {
          return super.initReader(fieldName, new MappingCharFilter(HURRIED_SIGNS, reader));
        }

        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer tokenizer = new StandardTokenizer();
          TokenStream words = new TypeTokenFilter(tokenizer, NOT_SPACED);
          words = new EnglishPossessiveFilter(words);
          words = new LowerCaseFilter(words);
          words = new ASCIIFoldingFilter(words);
          words = new KeywordRepeatFilter(words);
          words = new KStemFilter(words);
          words = new EnglishMinimalStemFilter(words);
          words = new RemoveDuplicatesTokenFilter(words);
          return new TokenStreamComponents(tokenizer, words);
        }
      };

  /** Single letters and pairs of letters of the scripts that put no space between words; emoji. */
  static final Analyzer LETTERS =
      new Letters() {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
          Tokenizer tokenizer = new StandardTokenizer();
          TokenStream letters = new CJKBigramFilter(tokenizer, EVERY_SCRIPT, true);
          letters = new LowerCaseFilter(letters);
          return new TokenStreamComponents(tokenizer, letters);
        }
      };

  private static final int EVERY_SCRIPT = 0xff;
  private static final Set<String> NOT_SPACED =
      Set.of(
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.IDEOGRAPHIC],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HIRAGANA],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.KATAKANA],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.HANGUL],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.SOUTHEAST_ASIAN],
          StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI]);
  private static final NormalizeCharMap VOICED_KANA = voicedKana();
  private static final NormalizeCharMap HURRIED_SIGNS = hurriedSigns();

  private CommentAnalyzers() {}

  static Analyzer perField() {
    return new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        Map.of(
            CommentDocument.JAPANESE, JAPANESE,
            CommentDocument.ENGLISH, ENGLISH,
            CommentDocument.LETTERS, LETTERS));
  }

  /** Some keyboards send が as か and a voicing mark. */
  private static NormalizeCharMap voicedKana() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (char kana = 'か'; kana <= 'ヽ'; kana++) {
      for (char mark : new char[] {'\u3099', '\u309a'}) {
        String apart = "" + kana + mark;
        String voiced = Normalizer.normalize(apart, Normalizer.Form.NFC);
        if (voiced.length() == 1) {
          map.add(apart, voiced);
        }
      }
    }
    return map.build();
  }

  /** People write "slow.Never again" and "it’s"; the first are two words, the second is one. */
  private static NormalizeCharMap hurriedSigns() {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    map.add(".", " ");
    map.add(":", " ");
    map.add("_", " ");
    map.add("’", "'");
    return map.build();
  }

  private abstract static class Letters extends Analyzer {

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
      return new CJKWidthCharFilter(new MappingCharFilter(VOICED_KANA, reader));
    }

    @Override
    protected Reader initReaderForNormalization(String fieldName, Reader reader) {
      return initReader(fieldName, reader);
    }

    @Override
    protected TokenStream normalize(String fieldName, TokenStream in) {
      return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }
  }
}
