package koe.kernel.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What an expression can see: named values, the clock, and functions of the caller. */
public final class Variables {

  private final Function<String, Optional<Value>> values;
  private final Map<String, ExpressionFunction> functions;
  private final Clock clock;

  private Variables(
      Function<String, Optional<Value>> values,
      Map<String, ExpressionFunction> functions,
      Clock clock) {
    this.values = values;
    this.functions = functions;
    this.clock = clock;
  }

  /** Names are looked up by the function given, each time they are needed. */
  public static Variables of(Function<String, Optional<Value>> values, Clock clock) {
    return new Variables(values, Map.of(), clock);
  }

  /** The members of a JSON object; the letter case of names does not matter. */
  public static Variables of(JsonNode object, Clock clock) {
    return of(lookup(members(object)), clock);
  }

  public static Variables of(Map<String, Value> values, Clock clock) {
    return of(lookup(values), clock);
  }

  /** The same with a function of the caller, such as `sentiment`. */
  public Variables with(String name, ExpressionFunction function) {
    Map<String, ExpressionFunction> more = new HashMap<>(functions);
    more.put(name, function);
    return new Variables(values, more, clock);
  }

  /** The same with one more value, such as the choice that is looked at. */
  public Variables with(String name, Value value) {
    return with(Map.of(name, value));
  }

  /** The same with more values, which hide others of the same name. */
  public Variables with(Map<String, Value> more) {
    return in(new Value.Fields(more));
  }

  Variables in(Value row) {
    if (!(row instanceof Value.Fields fields)) return this;
    Function<String, Optional<Value>> first = lookup(fields.fields());
    return new Variables(name -> first.apply(name).or(() -> values.apply(name)), functions, clock);
  }

  /** What stands at a name or a path such as `order[0].price`; empty if nothing has the name. */
  public Optional<Value> named(String path) {
    return VariableName.of(path).find(this);
  }

  Optional<Value> find(String name) {
    return values.apply(name);
  }

  ExpressionFunction function(String name) {
    return Optional.ofNullable(functions.get(name)).orElseGet(() -> StandardFunctions.named(name));
  }

  Clock clock() {
    return clock;
  }

  ZoneId zone() {
    return clock.getZone();
  }

  private static Map<String, Value> members(JsonNode object) {
    Map<String, Value> members = new HashMap<>();
    object
        .properties()
        .forEach(member -> members.put(member.getKey(), Value.of(member.getValue())));
    return members;
  }

  private static Function<String, Optional<Value>> lookup(Map<String, Value> values) {
    Map<String, Value> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(values);
    return name ->
        Optional.ofNullable(values.get(name)).or(() -> Optional.ofNullable(anyCase.get(name)));
  }
}
