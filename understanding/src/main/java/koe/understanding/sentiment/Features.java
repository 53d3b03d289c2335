package koe.understanding.sentiment;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import koe.understanding.language.Token;
import org.apache.lucene.util.StringHelper;

/**
 * What the prior model sees of a text: its words with their negation and pairs of neighbours, each
 * as a number. Numbers are hashes, so that no word of anybody's comment ships with the model.
 */
final class Features {

  /** Enough numbers that words seldom share one, few enough for a model of a quarter megabyte. */
  static final int SPACE = 1 << 18;

  private static final int SEED = 17;

  private Features() {}

  /** The numbers of a stretch of tokens. */
  static BitSet of(List<Token> tokens) {
    BitSet features = new BitSet();
    add(features, tokens);
    return features;
  }

  static void add(BitSet features, List<Token> tokens) {
    String before = "^";
    for (Token token : tokens) {
      if (token.isWord() || token.isEmoji()) {
        String word = (token.negated() ? "¬" : "") + token.lemma();
        features.set(hash(word));
        features.set(hash(before + " " + word));
        before = word;
      }
    }
    features.set(hash(before + " $"));
  }

  private static int hash(String feature) {
    byte[] bytes = feature.getBytes(StandardCharsets.UTF_8);
    return StringHelper.murmurhash3_x86_32(bytes, 0, bytes.length, SEED) & (SPACE - 1);
  }
}
