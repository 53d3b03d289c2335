package koe.understanding.language;

import java.util.List;

/** A way to read English: with a tagger or, where no model is to be loaded, without. */
interface EnglishReader extends AutoCloseable {

  /** The words of each sentence, in the same order. */
  List<List<Token>> read(List<Sentence> sentences);

  @Override
  default void close() {}

  /** Reads by Unicode's rules alone, at once and without parts of speech. */
  static EnglishReader plain() {
    return sentences -> sentences.stream().map(PlainEnglish::read).toList();
  }
}
