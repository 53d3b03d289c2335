package koe.kernel.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import koe.kernel.expression.Value;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.StarterTaxonomy;

/**
 * What a respondent's own words mean, for conditions that follow from them. It is worked out from
 * the text alone, so that what was shown and what is checked later are the same; see docs/adr/0022.
 */
final class WrittenMeaning {

  private static final Logger LOG = Logger.getLogger(WrittenMeaning.class.getName());
  private static final int LONGEST = 4_000;
  private static final int REMEMBERED = 500;

  private final String sentiment;
  private final List<String> themes;

  private WrittenMeaning(String sentiment, List<String> themes) {
    this.sentiment = sentiment;
    this.themes = themes;
  }

  /** `positive`, `neutral`, `negative` or `mixed`; nothing where nothing was written. */
  static Value sentiment(List<Value> texts) {
    String text = written(texts);
    return read(text).map(meaning -> Value.of(meaning.sentiment)).orElseGet(Value::nothing);
  }

  /** The keys of the themes that are mentioned, in alphabetical order. */
  static Value themes(List<Value> texts) {
    String text = written(texts);
    List<String> themes = read(text).map(meaning -> meaning.themes).orElseGet(List::of);
    return Value.of(themes.stream().map(Value::of).toList());
  }

  /** An answer is never lost because it could not be understood: it then means nothing. */
  private static Optional<WrittenMeaning> read(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Reader.ONE.read(text));
    } catch (RuntimeException failure) {
      LOG.log(Level.WARNING, "a text was not understood", failure);
      return Optional.empty();
    }
  }

  private static String written(List<Value> texts) {
    String text = texts.isEmpty() ? "" : texts.get(0).text().strip();
    if (text.length() <= LONGEST) return text;
    boolean split = Character.isHighSurrogate(text.charAt(LONGEST - 1));
    return text.substring(0, split ? LONGEST - 1 : LONGEST);
  }

  private static WrittenMeaning of(Analysis analysis) {
    String sentiment = analysis.sentiment().label().key();
    List<String> themes =
        analysis.themes().stream().map(Analysis.AnalysedTheme::theme).distinct().sorted().toList();
    return new WrittenMeaning(sentiment, themes);
  }

  /** Made when the first survey asks for it; most never do. */
  private static final class Reader {

    private static final Reader ONE = new Reader();

    private final TextAnalyzer analyzer = TextAnalyzer.light();
    private final CompiledTaxonomy taxonomy = CompiledTaxonomy.compile(StarterTaxonomy.themes());

    /** The texts of the last respondents, each of which a page asks for many times. */
    private final Map<String, WrittenMeaning> known =
        new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, WrittenMeaning> eldest) {
            return size() > REMEMBERED;
          }
        };

    private WrittenMeaning read(String text) {
      synchronized (known) {
        WrittenMeaning before = known.get(text);
        if (before != null) return before;
      }
      WrittenMeaning meaning = of(analyzer.analyze(Comment.of(text), taxonomy));
      synchronized (known) {
        known.put(text, meaning);
      }
      return meaning;
    }
  }
}
