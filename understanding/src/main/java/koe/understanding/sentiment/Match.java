package koe.understanding.sentiment;

/** An expression found in a sentence, as a range of its tokens. */
record Match(LexiconEntry entry, int from, int to) {

  boolean holds(int token) {
    return token >= from && token < to;
  }
}
