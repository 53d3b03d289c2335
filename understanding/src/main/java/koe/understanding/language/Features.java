package koe.understanding.language;

import java.util.Arrays;
import java.util.List;

/**
 * What a model sees of a text: its words with their negation, pairs of neighbours, and runs of
 * letters, each as a number. Numbers are hashes, so that no word of anybody's comment ships with
 * the model.
 */
public final class Features {

  /** Enough numbers that words seldom share one, few enough for a model of a quarter megabyte. */
  public static final int SPACE = 1 << 18;

  private static final int BOUNDARY = 0x5bd1e995;
  private static final int NEGATED = 0x2c1b3c6d;

  // Latin letters make words, whose endings vary; others make phrases, whose spellings vary.
  private static final char LAST_LATIN = 0x250;
  private static final int SHORTEST_WORD_TO_CUT = 4;

  private int[] numbers;
  private int size;

  public Features(int expected) {
    numbers = new int[Math.max(8, expected)];
  }

  /** The numbers of a stretch of tokens. */
  public static Features of(List<Token> tokens) {
    Features features = new Features(10 * tokens.size() + 1);
    features.add(tokens);
    return features;
  }

  public void add(List<Token> tokens) {
    StringBuilder text = new StringBuilder(4 * tokens.size());
    int before = BOUNDARY;
    for (Token token : tokens) {
      text.append(token.surface());
      if (token.isWord() || token.isEmoji()) {
        int word = token.lemma().hashCode() ^ (token.negated() ? NEGATED : 0);
        add(word);
        add(before * 31 + word);
        before = word;
        addParts(token);
      }
    }
    add(before * 31 + BOUNDARY);
    addRuns(text);
  }

  /** Runs of letters in a Latin word, its ends included. */
  private void addParts(Token token) {
    String word = token.lemma();
    if (word.length() < SHORTEST_WORD_TO_CUT || word.charAt(0) >= LAST_LATIN) {
      return;
    }
    String whole = "<" + word + ">";
    int salt = token.negated() ? NEGATED : 0;
    for (int at = 0; at + 4 <= whole.length(); at++) {
      int four = hash(whole, at, 4);
      add(four ^ salt);
      if (at + 5 <= whole.length()) {
        add((four * 31 + whole.charAt(at + 4)) ^ salt);
      }
    }
  }

  /** Runs of two to four characters across the words of what is not Latin. */
  private void addRuns(CharSequence text) {
    for (int at = 0; at + 2 <= text.length(); at++) {
      if (text.charAt(at) >= LAST_LATIN) {
        int run = hash(text, at, 2);
        add(run);
        for (int next = at + 2; next < Math.min(at + 4, text.length()); next++) {
          run = run * 31 + text.charAt(next);
          add(run);
        }
      }
    }
  }

  private static int hash(CharSequence text, int at, int length) {
    int hash = length;
    for (int i = at; i < at + length; i++) {
      hash = hash * 31 + text.charAt(i);
    }
    return hash;
  }

  private void add(int hash) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    numbers[size++] = spread(hash);
  }

  /** Spreads a hash over the space, so that words of one ending do not lie side by side. */
  private static int spread(int hash) {
    int spread = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    spread = (spread ^ (spread >>> 13)) * 0xc2b2ae35;
    return (spread ^ (spread >>> 16)) & (SPACE - 1);
  }

  /** The numbers of two texts together. */
  public Features plus(Features others) {
    Features both = new Features(size + others.size);
    System.arraycopy(numbers, 0, both.numbers, 0, size);
    System.arraycopy(others.numbers, 0, both.numbers, size, others.size);
    both.size = size + others.size;
    return both;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  /** How many there are, repetitions counted. */
  public int size() {
    return size;
  }

  public int number(int index) {
    return numbers[index];
  }

  /** All of them, repetitions included. */
  public int[] numbers() {
    return Arrays.copyOf(numbers, size);
  }
}
