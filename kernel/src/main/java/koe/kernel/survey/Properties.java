package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import koe.kernel.expression.Expression;
import koe.kernel.expression.ExpressionSyntax;

/**
 * The properties of one object of a definition. Each is asked for once by name; what nobody asked
 * for in the end is something that Koe does not know, and is refused rather than ignored.
 */
final class Properties {

  private final JsonNode object;
  private final String pointer;
  private final Problems problems;
  private final Set<String> known;

  Properties(JsonNode object, String pointer, Problems problems) {
    this(object, pointer, problems, new HashSet<>());
  }

  private Properties(JsonNode object, String pointer, Problems problems, Set<String> known) {
    this.object = object;
    this.pointer = pointer;
    this.problems = problems;
    this.known = known;
  }

  String pointer() {
    return pointer;
  }

  String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  Problems problems() {
    return problems;
  }

  void refuse(String name, String detail) {
    problems.add(pointer(name), detail);
  }

  /** The same object with one more property, unless it has it already. */
  Properties with(String name, JsonNode value) {
    if (object.hasNonNull(name)) return this;
    ObjectNode more = object.deepCopy();
    more.set(name, value);
    return new Properties(more, pointer, problems, known);
  }

  /** These have been dealt with. */
  void ignore(Set<String> names) {
    known.addAll(names);
  }

  Optional<JsonNode> any(String name) {
    known.add(name);
    return Optional.ofNullable(object.get(name)).filter(value -> !value.isNull());
  }

  /** The first of these spellings that is there; SurveyJS has renamed properties over the years. */
  Optional<String> spelling(String... names) {
    return Stream.of(names).filter(name -> any(name).isPresent()).reduce((a, b) -> a);
  }

  Optional<String> text(String name) {
    return of(name, JsonNode::isTextual, "a text").map(JsonNode::textValue);
  }

  boolean flag(String name, boolean otherwise) {
    return of(name, JsonNode::isBoolean, "true or false")
        .map(JsonNode::booleanValue)
        .orElse(otherwise);
  }

  boolean flag(String name, String oldName) {
    return flag(name, flag(oldName, false));
  }

  Optional<Integer> whole(String name) {
    return of(name, JsonNode::canConvertToExactIntegral, "a whole number")
        .filter(value -> isInt(name, value))
        .map(JsonNode::intValue);
  }

  private boolean isInt(String name, JsonNode value) {
    if (!value.canConvertToInt()) refuse(name, "The number is too large");
    return value.canConvertToInt();
  }

  Optional<BigDecimal> number(String name) {
    return of(name, Properties::isFinite, "a number").map(JsonNode::decimalValue);
  }

  /** A number that a parser could hold; 1e400 comes as infinity. */
  static boolean isFinite(JsonNode value) {
    return value.isNumber() && Double.isFinite(value.doubleValue());
  }

  LocalizedText localized(String name) {
    return any(name)
        .map(text -> LocalizedTexts.read(text, pointer(name), problems))
        .orElseGet(LocalizedText::empty);
  }

  LocalizedText localized(String name, String oldName) {
    return localized(spelling(name, oldName).orElse(name));
  }

  /** A time limit; 0 is none. */
  Optional<Duration> seconds(String name, String oldName) {
    return whole(spelling(name, oldName).orElse(name))
        .filter(seconds -> seconds > 0)
        .map(Duration::ofSeconds);
  }

  Optional<Expression> expression(String name) {
    return text(name).filter(source -> !source.isBlank()).flatMap(source -> parse(name, source));
  }

  Optional<Expression> needed(String name) {
    if (text(name).filter(source -> !source.isBlank()).isEmpty()) {
      refuse(name, "An expression is needed here");
    }
    return expression(name);
  }

  /** An expression that stands in a property which can hold something else. */
  Optional<Expression> expression(String name, String source) {
    return parse(name, source);
  }

  private Optional<Expression> parse(String name, String source) {
    try {
      return Optional.of(Expression.parse(source, Interview.FUNCTIONS));
    } catch (ExpressionSyntax syntax) {
      refuse(name, syntax.problem());
      return Optional.empty();
    }
  }

  Condition condition(String flag, boolean otherwise, String expression) {
    return new Condition(flag(flag, otherwise), expression(expression));
  }

  /** One of a few words. */
  String word(String name, String otherwise, String... words) {
    String word = text(name).orElse(otherwise);
    if (!List.of(words).contains(word)) {
      refuse(name, "Koe supports here " + String.join(", ", words) + ", not '" + word + "'");
    }
    return word;
  }

  List<JsonNode> list(String name) {
    return of(name, JsonNode::isArray, "a list")
        .map(list -> IntStream.range(0, list.size()).mapToObj(list::get).toList())
        .orElseGet(List::of);
  }

  List<Properties> objects(String name) {
    List<JsonNode> list = list(name);
    return IntStream.range(0, list.size())
        .filter(i -> isObject(list.get(i), name, i))
        .mapToObj(i -> new Properties(list.get(i), pointer(name) + "/" + i, problems))
        .toList();
  }

  private boolean isObject(JsonNode item, String name, int index) {
    if (!item.isObject()) problems.add(pointer(name) + "/" + index, "Expected an object");
    return item.isObject();
  }

  /**
   * Ends the reading: whatever was not asked for, and does not only concern looks, is refused; of
   * looks that respondents would see the author is told.
   */
  void refuseOthers(Set<String> looks) {
    object
        .properties()
        .forEach(
            property -> {
              String name = property.getKey();
              if (known.contains(name)) return;
              if (!looks.contains(name)) {
                refuse(name, "Koe does not support the property '" + name + "' here");
              } else if (Looks.isMissed(name, property.getValue())) {
                String detail = "Koe's pages have a look of their own, without '" + name + "'";
                problems.warn(pointer(name), detail);
              }
            });
  }

  private Optional<JsonNode> of(String name, Predicate<JsonNode> kind, String expected) {
    Optional<JsonNode> value = any(name);
    if (value.isPresent() && !kind.test(value.get())) {
      refuse(name, "Expected " + expected);
      return Optional.empty();
    }
    return value;
  }
}
