package koe.bench;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;

/** Stanford CoreNLP's own pipeline to the lemma and no further; shared between threads. */
final class BareCoreNlp implements Reading {

  private final StanfordCoreNLP pipeline = new StanfordCoreNLP(steps());

  @Override
  public int read(String comment) {
    CoreDocument document = pipeline.processToCoreDocument(comment);
    int seen = 0;
    for (CoreLabel word : document.tokens()) {
      seen += word.tag().length() + word.lemma().length();
    }
    return seen;
  }

  private static Properties steps() {
    Properties steps = new Properties();
    steps.setProperty("annotators", "tokenize,pos,lemma");
    return steps;
  }
}
