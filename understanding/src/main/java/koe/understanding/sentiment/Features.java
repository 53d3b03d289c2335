package koe.understanding.sentiment;

import java.util.Arrays;
import java.util.List;
import koe.understanding.language.Token;

/**
 * What a model sees of a text: its words with their negation and pairs of neighbours, each as a
 * number. Numbers are hashes, so that no word of anybody's comment ships with the model.
 */
final class Features {

  /** Enough numbers that words seldom share one, few enough for a model of a quarter megabyte. */
  static final int SPACE = 1 << 18;

  private static final int BOUNDARY = 0x5bd1e995;
  private static final int NEGATED = 0x2c1b3c6d;

  private int[] numbers;
  private int size;
  private boolean distinct;

  Features(int expected) {
    numbers = new int[Math.max(8, expected)];
  }

  /** The numbers of a stretch of tokens. */
  static Features of(List<Token> tokens) {
    Features features = new Features(2 * tokens.size() + 1);
    features.add(tokens);
    return features;
  }

  void add(List<Token> tokens) {
    int before = BOUNDARY;
    for (Token token : tokens) {
      if (token.isWord() || token.isEmoji()) {
        int word = token.lemma().hashCode() ^ (token.negated() ? NEGATED : 0);
        add(mixed(word));
        add(mixed(before * 31 + word));
        before = word;
      }
    }
    add(mixed(before * 31 + BOUNDARY));
  }

  /** The numbers of two texts together. */
  Features plus(Features others) {
    Features both = new Features(size + others.size);
    System.arraycopy(numbers, 0, both.numbers, 0, size);
    System.arraycopy(others.numbers, 0, both.numbers, size, others.size);
    both.size = size + others.size;
    return both;
  }

  private void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    numbers[size++] = number;
    distinct = false;
  }

  /** The numbers in order, each once. */
  int[] distinct() {
    if (!distinct) {
      Arrays.sort(numbers, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || numbers[i] != numbers[i - 1]) {
          numbers[kept++] = numbers[i];
        }
      }
      numbers = Arrays.copyOf(numbers, kept);
      size = kept;
      distinct = true;
    }
    return numbers;
  }

  /** Spreads a hash over the space, so that words of one ending do not lie side by side. */
  private static int mixed(int hash) {
    int spread = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    spread = (spread ^ (spread >>> 13)) * 0xc2b2ae35;
    return (spread ^ (spread >>> 16)) & (SPACE - 1);
  }
}
