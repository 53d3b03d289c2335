package koe.kernel.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.expression.Expression;

/** Reads calculated values, and puts each after those that it is worked out from. */
final class CalculatedValuesReader {

  private final Map<String, CalculatedValue> waiting = new LinkedHashMap<>();
  private final Map<String, Properties> places = new LinkedHashMap<>();

  private CalculatedValuesReader() {}

  static List<CalculatedValue> read(Properties survey) {
    CalculatedValuesReader reader = new CalculatedValuesReader();
    List<Properties> values = survey.objects("calculatedValues");
    if (values.size() > DefinitionLimits.QUESTIONS) {
      survey.refuse("calculatedValues", "More than " + DefinitionLimits.QUESTIONS + " values");
      return List.of();
    }
    values.forEach(reader::collect);
    return reader.ordered();
  }

  private void collect(Properties value) {
    String name = Names.read(value);
    boolean stored = value.flag("includeIntoResult", false);
    var expression = value.expression("expression");
    value.refuseOthers(Set.of());
    if (value.any("expression").isEmpty()) value.refuse("expression", "The expression is missing");
    if (places.putIfAbsent(key(name), value) != null) {
      value.refuse("name", "The name '" + name + "' stands twice");
    }
    expression.ifPresent(read -> waiting.put(key(name), new CalculatedValue(name, read, stored)));
  }

  private List<CalculatedValue> ordered() {
    List<CalculatedValue> ordered = new ArrayList<>();
    boolean found = true;
    while (found) {
      List<String> ready = waiting.keySet().stream().filter(this::isReady).toList();
      ready.forEach(name -> ordered.add(take(name)));
      found = !ready.isEmpty();
    }
    waiting.keySet().forEach(this::refuseCycle);
    return ordered;
  }

  private CalculatedValue take(String name) {
    CalculatedValue value = Objects.requireNonNull(waiting.get(name));
    waiting.remove(name);
    return value;
  }

  private boolean isReady(String name) {
    CalculatedValue value = waiting.get(name);
    return value != null && usedIn(value.expression()).noneMatch(waiting::containsKey);
  }

  private void refuseCycle(String name) {
    Properties place = places.get(name);
    if (place != null) place.refuse("expression", "The value depends on itself");
  }

  private static Stream<String> usedIn(Expression expression) {
    return expression.variables().stream().map(CalculatedValuesReader::key);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
