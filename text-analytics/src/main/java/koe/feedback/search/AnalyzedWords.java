package koe.feedback.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A piece of a query cut into words by the analyzer that cut the comments. */
final class AnalyzedWords {

  private AnalyzedWords() {}

  /**
   * What stands at one place: a word and its variants.
   *
   * @param particle whether it only ties other words together, as が and を do
   */
  record Place(int position, int start, int end, boolean particle, List<String> terms) {}

  static List<Place> of(Analyzer analyzer, String field, String text) {
    try (TokenStream words = analyzer.tokenStream(field, text)) {
      return read(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Place> read(TokenStream words) throws IOException {
    CharTermAttribute term = words.getAttribute(CharTermAttribute.class);
    OffsetAttribute offset = words.getAttribute(OffsetAttribute.class);
    PositionIncrementAttribute increment = words.getAttribute(PositionIncrementAttribute.class);
    List<Place> places = new ArrayList<>();
    int position = -1;
    words.reset();
    while (words.incrementToken()) {
      if (increment.getPositionIncrement() > 0) {
        position += increment.getPositionIncrement();
        places.add(
            new Place(
                position,
                offset.startOffset(),
                offset.endOffset(),
                isParticle(words),
                new ArrayList<>()));
      }
      places.get(places.size() - 1).terms().add(term.toString());
    }
    words.end();
    return places;
  }

  private static boolean isParticle(TokenStream words) {
    PartOfSpeechAttribute tag = words.getAttribute(PartOfSpeechAttribute.class);
    return tag != null && tag.getPartOfSpeech() != null && tag.getPartOfSpeech().startsWith("助詞");
  }
}
