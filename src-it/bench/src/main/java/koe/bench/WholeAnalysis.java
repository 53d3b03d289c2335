package koe.bench;

import java.util.Optional;
import koe.understanding.analysis.Analysis;
import koe.understanding.analysis.Comment;
import koe.understanding.analysis.TextAnalyzer;
import koe.understanding.theme.CompiledTaxonomy;
import koe.understanding.theme.StarterTaxonomy;

/**
 * What Koe does with a comment, from personal details to keyphrases; shared between threads.
 *
 * @param language the tag of the language the survey was answered in
 */
record WholeAnalysis(TextAnalyzer analyzer, CompiledTaxonomy taxonomy, String language)
    implements Reading, AutoCloseable {

  static WholeAnalysis of(String language) {
    return new WholeAnalysis(
        new TextAnalyzer(), CompiledTaxonomy.compile(StarterTaxonomy.themes()), language);
  }

  @Override
  public int read(String comment) {
    Comment asked = new Comment(comment, Optional.of(language), Optional.empty());
    Analysis analysis = analyzer.analyze(asked, taxonomy);
    return analysis.sentences().size() + analysis.themes().size() + analysis.keyphrases().size();
  }

  @Override
  public void close() {
    analyzer.close();
  }
}
