package koe.kernel.survey;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;

/**
 * How many steps a pattern has once its repetitions are written out, as the engine does before it
 * matches anything. Repetitions inside each other multiply: three of a thousand are a thousand
 * million.
 */
final class PatternSize {

  /** A long answer against a pattern of this size still takes a fraction of a second. */
  static final int MOST = 5_000;

  private static final long ENDLESS = 1L << 40;
  private static final java.util.regex.Pattern REPEAT =
      java.util.regex.Pattern.compile("\\{(\\d{1,6})(,(\\d{0,6}))?}");

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private int at;
  private long sum;
  private long last;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  static boolean isTooLarge(String pattern) {
    PatternSize size = new PatternSize(pattern);
    while (size.at < pattern.length()) size.step();
    return size.total() > MOST;
  }

  private long total() {
    return sum + outer.stream().mapToLong(Long::longValue).sum();
  }

  private void step() {
    switch (pattern.charAt(at)) {
      case '\\' -> escaped();
      case '[' -> atom(endOfClass());
      case '(' -> open();
      case ')' -> close();
      case '{' -> repeat();
      default -> atom(at + 1);
    }
  }

  private void atom(int end) {
    last = 1;
    sum++;
    at = end;
  }

  private void open() {
    outer.push(sum);
    sum = 0;
    at++;
  }

  private void close() {
    last = sum + 2;
    sum = last + (outer.isEmpty() ? 0 : outer.pop());
    at++;
  }

  private void repeat() {
    Matcher times = REPEAT.matcher(pattern).region(at, pattern.length());
    if (!times.lookingAt()) {
      atom(at + 1);
      return;
    }
    long least = Long.parseLong(times.group(1));
    String most = times.group(3);
    long written = most == null ? least : most.isEmpty() ? least + 1 : Long.parseLong(most);
    long added = Math.min(ENDLESS, last * Math.max(0, written - 1));
    last = Math.min(ENDLESS, last + added);
    sum = Math.min(ENDLESS, sum + added);
    at = times.end();
  }

  /** A quotation up to `\E`, a class or a number in braces, or one character. */
  private void escaped() {
    if (pattern.startsWith("\\Q", at)) {
      int end = pattern.indexOf("\\E", at + 2);
      int quoted = end < 0 ? pattern.length() : end;
      sum += quoted - at - 2L;
      last = 1;
      at = end < 0 ? quoted : end + 2;
    } else if (pattern.startsWith("{", at + 2) && "pPx".indexOf(pattern.charAt(at + 1)) >= 0) {
      int end = pattern.indexOf('}', at);
      atom(end < 0 ? pattern.length() : end + 1);
    } else {
      atom(at + 2);
    }
  }

  private int endOfClass() {
    int i = at + 1;
    if (pattern.startsWith("^", i)) i++;
    if (pattern.startsWith("]", i)) i++;
    while (i < pattern.length() && pattern.charAt(i) != ']') {
      int named = pattern.startsWith("[:", i) ? pattern.indexOf(":]", i + 2) : -1;
      i = named >= 0 ? named + 2 : i + (pattern.charAt(i) == '\\' ? 2 : 1);
    }
    return i + 1;
  }
}
