package koe.kernel.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an expression works with: nothing, a truth, a number, a text, a moment, a list or an object.
 */
public sealed interface Value {

  static Value nothing() {
    return new Nothing();
  }

  static Value of(JsonNode json) {
    return JsonValues.read(json);
  }

  static Value of(boolean truth) {
    return new Truth(truth);
  }

  static Value of(String text) {
    return new Text(text);
  }

  /** A number; what no number is, such as a division by zero, is nothing. */
  static Value of(double number) {
    return Double.isFinite(number) ? new Decimal(number) : nothing();
  }

  static Value of(List<? extends Value> items) {
    return Size.of(items);
  }

  /** Whether a person would say that there is no answer. */
  default boolean isEmpty() {
    return false;
  }

  /** Whether a condition that yields this holds. */
  default boolean isTrue() {
    return true;
  }

  default OptionalDouble number() {
    return OptionalDouble.empty();
  }

  default Optional<LocalDateTime> moment(ZoneId zone) {
    return Optional.empty();
  }

  /** The value as it stands in a sentence. */
  String text();

  /** The members of a list; any other value is a list of itself, nothing an empty one. */
  default List<Value> items() {
    return List.of(this);
  }

  /** The member of an object or of a list that has this name. */
  default Value member(String name) {
    return nothing();
  }

  JsonNode toJson();

  /** No answer. */
  record Nothing() implements Value {

    @Override
    public boolean isEmpty() {
      return true;
    }

    @Override
    public boolean isTrue() {
      return false;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public List<Value> items() {
      return List.of();
    }

    @Override
    public JsonNode toJson() {
      return NullNode.getInstance();
    }
  }

  /** Yes or no. */
  record Truth(boolean truth) implements Value {

    @Override
    public boolean isTrue() {
      return truth;
    }

    @Override
    public OptionalDouble number() {
      return OptionalDouble.of(truth ? 1 : 0);
    }

    @Override
    public String text() {
      return Boolean.toString(truth);
    }

    @Override
    public JsonNode toJson() {
      return BooleanNode.valueOf(truth);
    }
  }

  /** A finite number. */
  record Decimal(double value) implements Value {

    @Override
    public boolean isTrue() {
      return value != 0;
    }

    @Override
    public OptionalDouble number() {
      return OptionalDouble.of(value);
    }

    @Override
    public String text() {
      return isWhole() ? Long.toString((long) value) : BigDecimal.valueOf(value).toString();
    }

    @Override
    public JsonNode toJson() {
      JsonNodeFactory json = JsonNodeFactory.instance;
      return isWhole() ? Numbers.whole((long) value) : json.numberNode(value);
    }

    private boolean isWhole() {
      return value == Math.rint(value) && Math.abs(value) < 1e15;
    }
  }

  /** Characters. */
  record Text(String text) implements Value {

    @Override
    public boolean isEmpty() {
      return text.isBlank();
    }

    @Override
    public boolean isTrue() {
      return !text.isEmpty();
    }

    @Override
    public OptionalDouble number() {
      return Numbers.parse(text);
    }

    @Override
    public Optional<LocalDateTime> moment(ZoneId zone) {
      return Moments.parse(text, zone);
    }

    @Override
    public Value member(String name) {
      return name.equals("length") ? Value.of(text.length()) : nothing();
    }

    @Override
    public JsonNode toJson() {
      return TextNode.valueOf(text);
    }
  }

  /** A date or a time of a day, where the survey is answered. */
  record Moment(LocalDateTime at) implements Value {

    @Override
    public Optional<LocalDateTime> moment(ZoneId zone) {
      return Optional.of(at);
    }

    @Override
    public String text() {
      boolean midnight = at.toLocalTime().equals(LocalTime.MIDNIGHT);
      return midnight ? at.toLocalDate().toString() : at.toString();
    }

    @Override
    public JsonNode toJson() {
      return TextNode.valueOf(text());
    }
  }

  /** Several answers, as a checkbox gives them. */
  record Items(List<Value> items) implements Value {

    public Items {
      items = List.copyOf(items);
    }

    @Override
    public boolean isEmpty() {
      return items.isEmpty();
    }

    @Override
    public String text() {
      return String.join(", ", items.stream().map(Value::text).toList());
    }

    @Override
    public Value member(String name) {
      return name.equals("length") ? Value.of(items.size()) : nothing();
    }

    @Override
    public JsonNode toJson() {
      return JsonNodeFactory.instance
          .arrayNode()
          .addAll(items.stream().map(Value::toJson).toList());
    }
  }

  /** Named answers that belong together, as a panel or a row of a matrix gives them. */
  record Fields(Map<String, Value> fields) implements Value {

    public Fields {
      fields = Map.copyOf(fields);
    }

    @Override
    public boolean isEmpty() {
      return fields.values().stream().allMatch(Value::isEmpty);
    }

    @Override
    public String text() {
      return toJson().toString();
    }

    @Override
    public Value member(String name) {
      return fields.getOrDefault(name, nothing());
    }

    @Override
    public JsonNode toJson() {
      var json = JsonNodeFactory.instance.objectNode();
      fields.forEach((name, value) -> json.set(name, value.toJson()));
      return json;
    }
  }
}
