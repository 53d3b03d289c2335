package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/** The answers of one respondent with what is worked out from them, as expressions see them. */
final class Answers {

  private final Map<String, JsonNode> given = new LinkedHashMap<>();
  private final Map<String, JsonNode> blank = new LinkedHashMap<>();
  private final Map<String, JsonNode> preset = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, String> anyCase = new HashMap<>();
  private final Map<String, Value> calculated = new LinkedHashMap<>();
  private final SurveyDefinition definition;
  private final Variables variables;

  Answers(SurveyDefinition definition, JsonNode json, String language, Clock clock) {
    this.definition = definition;
    this.variables =
        Variables.of(this::find, clock)
            .with("displayValue", (names, now) -> displayed(names, language));
    json.properties().forEach(answer -> give(answer.getKey(), answer.getValue()));
    definition.questions().forEach(question -> presume(question, json));
    calculate();
  }

  private void give(String name, JsonNode answer) {
    if (answer.isNull()) return;
    if (isBlank(answer)) {
      blank.put(name, answer);
    } else {
      given.put(name, answer);
      know(name, Value.of(answer));
    }
  }

  private static boolean isBlank(JsonNode answer) {
    return answer.isTextual()
        ? answer.textValue().isBlank()
        : answer.isContainerNode() && answer.isEmpty();
  }

  /** A question that has a default and was never left empty on purpose is answered by it. */
  private void presume(Question question, JsonNode json) {
    question
        .head()
        .defaultValue()
        .filter(value -> !json.has(question.name()))
        .ifPresent(
            value -> {
              preset.put(question.name(), value);
              know(question.name(), Value.of(value));
            });
  }

  private void know(String name, Value value) {
    values.put(name, value);
    anyCase.put(name.toLowerCase(Locale.ROOT), name);
  }

  private void calculate() {
    for (CalculatedValue value : definition.calculatedValues()) {
      Value result = value.expression().evaluate(variables);
      calculated.put(value.name(), result);
      know(value.name(), result);
    }
  }

  void forget(List<String> names) {
    for (String name : names) {
      given.remove(name);
      preset.remove(name);
      values.remove(name);
    }
    calculate();
  }

  Variables variables() {
    return variables;
  }

  Map<String, JsonNode> given() {
    return given;
  }

  /** Texts without a letter and lists without a member: given, but no answers. */
  Map<String, JsonNode> blank() {
    return blank;
  }

  Map<String, Value> calculated() {
    return calculated;
  }

  Optional<JsonNode> answer(String name) {
    return Optional.ofNullable(given.get(name)).or(() -> Optional.ofNullable(preset.get(name)));
  }

  private Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name))
        .or(() -> Optional.ofNullable(anyCase.get(name.toLowerCase(Locale.ROOT))).map(values::get));
  }

  /** What `{name}` in a text stands for; empty if it is no name of this survey. */
  Optional<String> shown(String name, String language) {
    Optional<Question> question = definition.question(name);
    if (question.isPresent()) {
      return Optional.of(
          answer(name).map(answer -> question.get().shown(answer, language)).orElse(""));
    }
    return find(name).map(Value::text);
  }

  private Value displayed(List<Value> names, String language) {
    return names.stream()
        .findFirst()
        .flatMap(name -> shown(name.text(), language))
        .map(Value::of)
        .orElse(Value.nothing());
  }
}
