package koe.understanding.language;

import java.util.Arrays;

/** A cleaned comment in which every character still knows where it stood in the original. */
public final class NormalizedText {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  // Of a text that was cut out of nothing and changed nowhere.
  private static final int[] SAME = new int[0];

  private NormalizedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** A text that needed no cleaning. */
  static NormalizedText same(String original) {
    return new NormalizedText(original, SAME, SAME);
  }

  /** The cleaned text. */
  public String text() {
    return text;
  }

  /** Where the character at this index of the cleaned text began in the original. */
  public int originalStart(int index) {
    if (isSame()) {
      return index;
    }
    return index < starts.length ? starts[index] : originalEnd(index);
  }

  /** Where the stretch of cleaned text that ends before this index ended in the original. */
  public int originalEnd(int index) {
    return isSame() || index == 0 ? index : ends[index - 1];
  }

  private boolean isSame() {
    return starts.length == 0;
  }

  NormalizedText withText(String sameLength) {
    return new NormalizedText(sameLength, starts, ends);
  }

  /** Collects cleaned characters together with the stretch of the original they stand for. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Builder(int length) {
      starts = new int[Math.max(16, length)];
      ends = new int[starts.length];
    }

    void append(CharSequence characters, int start, int end) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), start, end);
      }
    }

    void append(char character, int start, int end) {
      if (text.length() == starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      starts[text.length()] = start;
      ends[text.length()] = end;
      text.append(character);
    }

    void copy(NormalizedText source, int from, int to) {
      for (int i = from; i < to; i++) {
        append(source.text.charAt(i), source.originalStart(i), source.originalEnd(i + 1));
      }
    }

    NormalizedText build() {
      return new NormalizedText(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }
  }
}
