package koe.understanding.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.Analyzer;

/**
 * Reads a comment once, sentence by sentence in its own language; rules, sentiment, phrases and the
 * index all work on what it gives. Safe to share between threads.
 */
public final class CommentReader implements AutoCloseable {

  private final EnglishReader english;

  // A tokenizer is not to be shared between threads, and dear to make; one that failed is let go.
  private final Queue<JapaneseReader> idle = new ConcurrentLinkedQueue<>();

  /** Reads English with parts of speech; the tagger's model must be on the class path. */
  public CommentReader() {
    this(new TaggedEnglish());
  }

  private CommentReader(EnglishReader english) {
    this.english = english;
  }

  /** Reads without any model, at once and a little less well: for where somebody waits. */
  public static CommentReader light() {
    return new CommentReader(EnglishReader.plain());
  }

  /** The sentences of a comment and their words; empty where there is nothing to read. */
  public List<ReadSentence> read(String comment, Optional<Language> prior) {
    List<Sentence> sentences = SentenceSplitter.split(Normalizer.normalize(comment), prior);
    List<List<Token>> words = new ArrayList<>(Collections.nCopies(sentences.size(), List.of()));
    readEnglish(sentences, words);
    JapaneseReader japanese = Optional.ofNullable(idle.poll()).orElseGet(JapaneseReader::new);
    List<ReadSentence> read = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Token> tokens =
          switch (sentence.language()) {
            case ENGLISH -> words.get(i);
            case JAPANESE -> japanese.read(sentence);
            case OTHER -> PlainEnglish.read(sentence);
          };
      read.add(new ReadSentence(sentence, tokens));
    }
    idle.offer(japanese);
    return read;
  }

  /** What queries in this language go through, so that they meet the words of comments. */
  public static Analyzer queryAnalyzer(Language language) {
    return language == Language.JAPANESE
        ? JapaneseDictionary.queryAnalyzer()
        : EnglishWords.queryAnalyzer();
  }

  /** All English sentences in one go, since handing work over costs more than a short sentence. */
  private void readEnglish(List<Sentence> sentences, List<List<Token>> words) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      if (sentences.get(i).language() == Language.ENGLISH) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return;
    }
    List<List<Token>> read = english.read(places.stream().map(sentences::get).toList());
    for (int i = 0; i < places.size(); i++) {
      words.set(places.get(i), read.get(i));
    }
  }

  @Override
  public void close() {
    english.close();
  }
}
