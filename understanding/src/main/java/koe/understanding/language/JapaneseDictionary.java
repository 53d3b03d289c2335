package koe.understanding.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer.Mode;
import org.apache.lucene.analysis.ja.dict.UserDictionary;

/** How Japanese is cut into words: IPADIC and the words of customer feedback that it lacks. */
final class JapaneseDictionary {

  private static final UserDictionary WORDS = load();

  private JapaneseDictionary() {}

  /** Every token of a sentence, marks included. */
  static JapaneseTokenizer tokenizer() {
    return new JapaneseTokenizer(WORDS, false, Mode.NORMAL);
  }

  /** What a theme's query goes through, so that its terms are those of the comments. */
  static Analyzer queryAnalyzer() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer words = new JapaneseTokenizer(WORDS, true, Mode.NORMAL);
        return new TokenStreamComponents(
            words, new LowerCaseFilter(new JapaneseBaseFormFilter(words)));
      }

      @Override
      protected TokenStream normalize(String fieldName, TokenStream in) {
        return new LowerCaseFilter(in);
      }
    };
  }

  private static UserDictionary load() {
    InputStream resource =
        Objects.requireNonNull(JapaneseDictionary.class.getResourceAsStream("words_ja.csv"));
    try (Reader words = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
      return Objects.requireNonNull(UserDictionary.open(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
