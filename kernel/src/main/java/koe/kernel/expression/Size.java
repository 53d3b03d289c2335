package koe.kernel.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * How large a computed value may grow. Calculated values can double each other; without a limit a
 * short definition could fill the memory.
 */
final class Size {

  private static final int CHARACTERS = 100_000;
  private static final int MEMBERS = 20_000;
  private static final int DEPTH = 50;

  private int left = MEMBERS;

  private Size() {}

  static Value of(String text) {
    return text.length() > CHARACTERS ? Value.nothing() : new Value.Text(text);
  }

  static Value of(List<? extends Value> items) {
    return new Size().fits(items, 0) ? new Value.Items(new ArrayList<>(items)) : Value.nothing();
  }

  private boolean fits(List<? extends Value> items, int depth) {
    left -= items.size();
    if (left < 0 || depth > DEPTH) return false;
    for (Value item : items) {
      if (item instanceof Value.Items list && !fits(list.items(), depth + 1)) return false;
    }
    return true;
  }
}
