package koe.understanding.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Reads English sentences with Stanford CoreNLP: words, parts of speech, lemmas. What CoreNLP makes
 * of a text is isolated by {@link Guard}; where it fails, {@link PlainEnglish} reads instead.
 */
final class TaggedEnglish implements EnglishReader {

  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  // Beyond this a "sentence" is a list of something, and tagging it says nothing.
  private static final int MOST_WORDS = 250;

  /** Loads the tagger (half a second, 60 MB) when the first English comment comes. */
  private static final class Tagger {
    static final MaxentTagger LEFT3WORDS = new MaxentTagger(MODEL);
  }

  private final Guard guard = new Guard("english-reader");

  @Override
  public List<List<Token>> read(List<Sentence> sentences) {
    return guard
        .call(() -> sentences.stream().map(sentence -> tag(sentence, new Morphology())).toList())
        .orElseGet(() -> sentences.stream().map(PlainEnglish::read).toList());
  }

  private static List<Token> tag(Sentence sentence, Morphology morphology) {
    List<Token> tokens = new ArrayList<>(Pictographs.find(sentence));
    String text = tokens.isEmpty() ? sentence.text() : Pictographs.blank(sentence.text());
    List<CoreLabel> words = EnglishWords.cut(text);
    List<CoreLabel> judged = words.subList(0, Math.min(words.size(), MOST_WORDS));
    Tagger.LEFT3WORDS.tagCoreLabels(judged);
    for (CoreLabel word : judged) {
      tokens.add(token(sentence, word, morphology));
    }
    tokens.sort(Comparator.comparingInt(Token::start));
    return EnglishNegation.mark(tokens);
  }

  private static Token token(Sentence sentence, CoreLabel word, Morphology morphology) {
    boolean isWord = EnglishWords.isWord(word.word());
    String lemma = isWord ? morphology.lemma(word.word(), word.tag()) : word.word();
    return new Token(
        word.word(),
        lemma.toLowerCase(Locale.ROOT),
        isWord ? word.tag() : Token.PUNCTUATION,
        sentence.originalStart(word.beginPosition()),
        sentence.originalEnd(word.endPosition()),
        false);
  }

  @Override
  public void close() {
    guard.close();
  }
}
