package koe.understanding.language;

/**
 * A part of a sentence that says one thing, as a range of its tokens.
 *
 * @param contrasted whether the next part takes back some of what this one says (しかし, but)
 */
public record Clause(int from, int to, boolean contrasted) {

  /** Whether the token at this index belongs to the clause. */
  public boolean holds(int token) {
    return token >= from && token < to;
  }
}
