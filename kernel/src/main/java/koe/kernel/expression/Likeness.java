package koe.kernel.expression;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The text by which two values are the same to a person: 9 and "9", "Yes" and "yes ", [1, 2] and
 * [2, 1]. Comparing these texts keeps comparisons of long lists linear.
 */
final class Likeness {

  private Likeness() {}

  static String of(Value value) {
    if (value instanceof Value.Items items) return items(items);
    if (value instanceof Value.Fields fields) return fields(fields.fields());
    if (value instanceof Value.Text text) return text(text.text());
    return value.text();
  }

  private static String text(String text) {
    OptionalDouble number = Numbers.parseAnswer(text);
    return number.isPresent()
        ? Value.of(number.getAsDouble()).text()
        : text.strip().toLowerCase(Locale.ROOT);
  }

  private static String items(Value.Items items) {
    StringBuilder all = new StringBuilder("[");
    items.items().stream().map(Likeness::of).sorted().forEach(item -> append(all, item));
    return all.append(']').toString();
  }

  private static String fields(Map<String, Value> fields) {
    StringBuilder all = new StringBuilder("{");
    fields.keySet().stream()
        .sorted()
        .forEach(
            name -> {
              append(all, name);
              append(all, of(fields.getOrDefault(name, Value.nothing())));
            });
    return all.append('}').toString();
  }

  private static void append(StringBuilder all, String part) {
    all.append(part.length()).append(':').append(part);
  }
}
