package koe.understanding.language;

import java.util.List;

/** A sentence together with its words. */
public record ReadSentence(Sentence sentence, List<Token> tokens) {

  public ReadSentence {
    tokens = List.copyOf(tokens);
  }

  /** The language it was read in. */
  public Language language() {
    return sentence.language();
  }
}
