package koe.understanding.theme;

/** The words of a sentence that a rule matched, from the first to the last. */
record Span(int first, int last) {

  boolean covers(Span other) {
    return first <= other.first && last >= other.last;
  }
}
