package koe.understanding.language;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Reads words by Unicode's rules alone: for languages without a dictionary here, and for English
 * when CoreNLP fails. Words have no part of speech then, only {@code X}.
 */
final class PlainEnglish {

  private static final String UNKNOWN = "X";

  private PlainEnglish() {}

  static List<Token> read(Sentence sentence) {
    List<Token> tokens = new ArrayList<>(Pictographs.find(sentence));
    String text = tokens.isEmpty() ? sentence.text() : Pictographs.blank(sentence.text());
    try (StandardTokenizer words = new StandardTokenizer()) {
      CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
      words.setReader(new StringReader(text));
      words.reset();
      while (words.incrementToken()) {
        addWord(tokens, sentence, term.toString(), offset);
      }
      words.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tokens.sort(Comparator.comparingInt(Token::start));
    return sentence.language() == Language.ENGLISH ? EnglishNegation.mark(tokens) : tokens;
  }

  private static void addWord(
      List<Token> tokens, Sentence sentence, String word, OffsetAttribute offset) {
    int from = offset.startOffset();
    int to = offset.endOffset();
    if (word.toLowerCase(java.util.Locale.ROOT).endsWith("n't") && word.length() > 3) {
      add(tokens, sentence, word.substring(0, word.length() - 3), from, to - 3);
      add(tokens, sentence, "n't", to - 3, to);
    } else {
      add(tokens, sentence, word, from, to);
    }
  }

  private static void add(List<Token> tokens, Sentence sentence, String word, int from, int to) {
    String lemma = word.equals("n't") ? "not" : EnglishWords.stem(word);
    int start = sentence.originalStart(from);
    tokens.add(new Token(word, lemma, UNKNOWN, start, sentence.originalEnd(to), false));
  }
}
