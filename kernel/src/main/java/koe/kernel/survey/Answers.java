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
final class Answers implements Place {

  private static final int ROUNDS = 20;

  private final Map<String, JsonNode> given = new LinkedHashMap<>();
  private final Map<String, JsonNode> blank = new LinkedHashMap<>();
  private final Map<String, JsonNode> filled = new LinkedHashMap<>();
  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, String> anyCase = new HashMap<>();
  private final Map<String, Value> calculated = new LinkedHashMap<>();
  private final SurveyDefinition definition;
  private final JsonNode sent;
  private final String language;
  private final Variables variables;
  private Map<String, JsonNode> derived = Map.of();

  Answers(SurveyDefinition definition, JsonNode json, String language, Clock clock) {
    this.definition = definition;
    this.sent = json;
    this.language = language;
    this.variables =
        Variables.of(this::find, clock)
            .with("displayValue", (names, now) -> displayed(names))
            .with("sentiment", (texts, now) -> WrittenMeaning.sentiment(texts))
            .with("themes", (texts, now) -> WrittenMeaning.themes(texts));
    json.properties().stream()
        .filter(answer -> !definition.logic().works(answer.getKey()))
        .forEach(answer -> give(answer.getKey(), answer.getValue()));
    derive();
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

  static boolean isBlank(JsonNode answer) {
    return answer.isTextual()
        ? answer.textValue().isBlank()
        : answer.isContainerNode() && answer.isEmpty();
  }

  private void know(String name, Value value) {
    values.put(name, value);
    anyCase.put(name.toLowerCase(Locale.ROOT), name);
  }

  /** What is worked out can be worked out from each other, so it goes on until nothing changes. */
  private void derive() {
    for (int round = 0; round < ROUNDS; round++) {
      fill();
      boolean same = !calculate();
      Map<String, JsonNode> next = Derivation.of(definition, this);
      if (same && next.equals(derived)) return;
      derived.keySet().stream().filter(key -> !given.containsKey(key)).forEach(values::remove);
      derived = next;
      derived.forEach((key, value) -> know(key, Value.of(value)));
    }
  }

  private void fill() {
    for (NestedQuestion question : definition.logic().computed()) {
      InnerPlace.filled(this, question)
          .ifPresent(
              answer -> {
                filled.put(question.key(), answer);
                know(question.key(), Value.of(answer));
              });
    }
  }

  private boolean calculate() {
    boolean changed = false;
    for (CalculatedValue value : definition.logic().calculated()) {
      Value result = value.expression().evaluate(variables);
      changed |= !result.equals(calculated.put(value.name(), result));
      know(value.name(), result);
    }
    return changed;
  }

  void forget(List<String> names) {
    for (String name : names) {
      given.remove(name);
      filled.remove(name);
      values.remove(name);
    }
    derive();
  }

  /** Whether the respondent, or a program for them, said something here, be it "no answer". */
  boolean isSent(String key) {
    return sent.has(key);
  }

  boolean knows(String name) {
    return sent.has(name) || variables.named(name).filter(value -> !value.isEmpty()).isPresent();
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public String language() {
    return language;
  }

  Map<String, JsonNode> given() {
    return given;
  }

  /** Texts without a letter and lists without a member: given, but no answers. */
  Map<String, JsonNode> blank() {
    return blank;
  }

  /** Answers that nobody gave but that follow from others, or that the author presumes. */
  Map<String, JsonNode> derived() {
    return derived;
  }

  Map<String, Value> calculated() {
    return calculated;
  }

  @Override
  public Optional<JsonNode> answer(String key) {
    return Optional.ofNullable(filled.get(key))
        .or(() -> Optional.ofNullable(given.get(key)))
        .or(() -> Optional.ofNullable(derived.get(key)));
  }

  private Optional<Value> find(String name) {
    return Optional.ofNullable(values.get(name))
        .or(() -> Optional.ofNullable(anyCase.get(name.toLowerCase(Locale.ROOT))).map(values::get));
  }

  @Override
  public Optional<String> shown(String name) {
    Optional<Question> question = definition.question(name);
    return question.isPresent()
        ? Optional.of(
            answer(question.get().key())
                .map(given -> displayed(question.get(), given, this))
                .orElse(""))
        : variables.named(name).map(Value::text);
  }

  /**
   * The answer as a person reads it; choices of another question have the texts they have there.
   *
   * @param place where the answer stands, and the respondent's own words to "other" with it
   */
  String displayed(Question question, JsonNode answer, Place place) {
    if (!(question instanceof ChoiceQuestion chosen)) return question.shown(answer, language);
    Optional<String> own =
        chosen.asksForOther(answer)
            ? place.answer(chosen.commentName()).map(JsonNode::asText)
            : Optional.empty();
    return chosen
        .choices()
        .carried()
        .flatMap(carry -> definition.question(carry.question()))
        .filter(ChoiceQuestion.class::isInstance)
        .map(ChoiceQuestion.class::cast)
        .orElse(chosen)
        .shown(answer, language, own);
  }

  private Value displayed(List<Value> names) {
    return names.stream()
        .findFirst()
        .flatMap(name -> shown(name.text()))
        .map(Value::of)
        .orElse(Value.nothing());
  }

  @Override
  public String field(String name) {
    return name;
  }

  @Override
  public List<String> path(String key) {
    return List.of(key);
  }

  @Override
  public Answers whole() {
    return this;
  }
}
