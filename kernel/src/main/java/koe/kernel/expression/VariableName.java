package koe.kernel.expression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The name in `{name}`: a question, or a path into its answer such as `{order.items[0].price}`. A
 * name that itself has a dot wins over the path. `{#name}` takes a text as it was answered, even
 * when it looks like a number.
 *
 * @param name without the marks in front
 */
record VariableName(String name, boolean asAnswered) {

  private static final String MARKS = "#$";

  static VariableName of(String written) {
    String name = written.strip();
    boolean marked = name.length() > 1 && MARKS.indexOf(name.charAt(0)) >= 0;
    return new VariableName(marked ? name.substring(1) : name, name.startsWith("#"));
  }

  Value in(Variables variables) {
    Value found = find(variables).orElseGet(Value::nothing);
    return asAnswered || !(found instanceof Value.Text text) ? found : converted(text);
  }

  private static Value converted(Value.Text answer) {
    String text = answer.text().strip();
    if (text.equalsIgnoreCase("true")) return Value.of(true);
    if (text.equalsIgnoreCase("false")) return Value.of(false);
    OptionalDouble number = Numbers.parseAnswer(text);
    return number.isPresent() ? Value.of(number.getAsDouble()) : answer;
  }

  Optional<Value> find(Variables variables) {
    for (int end = name.length(); end > 0; end = separatorBefore(end)) {
      String path = name.substring(end);
      Optional<Value> root = variables.find(name.substring(0, end));
      if (root.isPresent()) return root.map(value -> follow(value, path));
    }
    return Optional.empty();
  }

  private int separatorBefore(int end) {
    return Math.max(name.lastIndexOf('.', end - 1), name.lastIndexOf('[', end - 1));
  }

  private static Value follow(Value root, String path) {
    Value value = root;
    for (String step : List.of(path.split("[.\\[\\]]+", -1))) {
      if (!step.isEmpty()) value = step(value, step);
    }
    return value;
  }

  private static Value step(Value value, String step) {
    if (!(value instanceof Value.Items list)) return value.member(step);
    OptionalDouble index = Numbers.parse(step);
    if (index.isEmpty()) return value.member(step);
    int size = list.items().size();
    double place = index.getAsDouble() < 0 ? size + index.getAsDouble() : index.getAsDouble();
    return place >= 0 && place < size ? list.items().get((int) place) : Value.nothing();
  }
}
