package koe.understanding.language;

/** A sentence of a cleaned comment, and the language it is in. */
public record Sentence(NormalizedText source, int from, int to, Language language) {

  /** The cleaned text of the sentence. */
  public String text() {
    return source.text().substring(from, to);
  }

  /** Where the sentence starts in the original comment. */
  public int start() {
    return source.originalStart(from);
  }

  /** Where the sentence ends in the original comment, exclusive. */
  public int end() {
    return source.originalEnd(to);
  }

  /** The original start of the character at this index of the sentence. */
  int originalStart(int index) {
    return source.originalStart(from + index);
  }

  /** The original end of the stretch that ends before this index of the sentence. */
  int originalEnd(int index) {
    return source.originalEnd(from + index);
  }
}
