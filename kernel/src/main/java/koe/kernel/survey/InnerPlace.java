package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/** One entry or row of an answer, as the questions in it see it. */
final class InnerPlace implements Place {

  private static final int ROUNDS = 5;

  private final Place outer;
  private final NestedQuestion question;
  private final Part part;
  private final ObjectNode answers;
  private Variables variables;

  InnerPlace(Place outer, NestedQuestion question, Part part) {
    this.outer = outer;
    this.question = question;
    this.part = part;
    this.answers = JsonNodeFactory.instance.objectNode();
    if (part.answers().isObject()) this.answers.setAll((ObjectNode) part.answers());
    this.variables = seen();
    compute();
  }

  /** The parts of an answer, each with its place. */
  static List<InnerPlace> of(Place outer, NestedQuestion question) {
    JsonNode answer = outer.answer(question.key()).orElseGet(MissingNode::getInstance);
    return question.parts(answer, outer.variables()).stream()
        .map(part -> new InnerPlace(outer, question, part))
        .toList();
  }

  private Variables seen() {
    if (part.word().isEmpty()) return outer.variables();
    Map<String, Value> names = new LinkedHashMap<>(part.known());
    outer.variables().named(part.word()).ifPresent(value -> names.put("parentPanel", value));
    Map<String, Value> fields = new LinkedHashMap<>();
    part.questions()
        .forEach(inner -> answer(inner.key()).ifPresent(v -> fields.put(inner.key(), Value.of(v))));
    names.put(part.word(), new Value.Fields(fields));
    return outer.variables().with(names);
  }

  /** Works out the values of this part, which may be worked out from each other. */
  private void compute() {
    if (!question.isComputed()) return;
    boolean changed = true;
    for (int round = 0; changed && round < ROUNDS; round++) {
      changed = false;
      for (Question inner : part.questions()) {
        if (inner instanceof ExpressionQuestion expression) changed |= compute(expression);
        if (inner instanceof NestedQuestion nested && nested.isComputed()) changed |= fill(nested);
      }
      variables = seen();
    }
  }

  private boolean compute(ExpressionQuestion expression) {
    Optional<JsonNode> before = Optional.ofNullable(answers.get(expression.key()));
    Optional<JsonNode> after = expression.computed(variables);
    after.ifPresentOrElse(
        value -> answers.set(expression.key(), value), () -> answers.remove(expression.key()));
    return !before.equals(after);
  }

  private boolean fill(NestedQuestion nested) {
    Optional<JsonNode> before = Optional.ofNullable(answers.get(nested.key()));
    Optional<JsonNode> after = filled(this, nested);
    after.ifPresent(value -> answers.set(nested.key(), value));
    return after.isPresent() && !before.equals(after);
  }

  /** The answer with what is worked out inside it; empty if nothing inside was answered. */
  static Optional<JsonNode> filled(Place outer, NestedQuestion question) {
    if (outer.answer(question.key()).isEmpty()) return Optional.empty();
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    of(outer, question).forEach(place -> parts.put(place.part.key(), place.answers));
    return question.assembled(parts);
  }

  Part part() {
    return part;
  }

  @Override
  public Optional<JsonNode> answer(String key) {
    return Optional.ofNullable(answers.get(key))
        .or(() -> preset(key))
        .filter(answer -> !answer.isNull() && !Answers.isBlank(answer));
  }

  private Optional<JsonNode> preset(String key) {
    return part.questions().stream()
        .filter(inner -> inner.key().equals(key))
        .flatMap(inner -> inner.head().defaultValue().stream())
        .findFirst();
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public String language() {
    return outer.language();
  }

  @Override
  public Optional<String> shown(String name) {
    String start = part.word() + ".";
    if (part.word().isEmpty() || !name.startsWith(start))
      return own(name).or(() -> outer.shown(name));
    String inner = name.substring(start.length());
    return part.questions().stream()
        .filter(question -> question.name().equals(inner))
        .map(
            question ->
                answer(question.key()).map(a -> whole().displayed(question, a, this)).orElse(""))
        .findFirst();
  }

  private Optional<String> own(String name) {
    return Optional.ofNullable(part.known().get(name))
        .filter(value -> !(value instanceof Value.Fields))
        .map(Value::text);
  }

  @Override
  public String field(String name) {
    String around = outer.field(question.name());
    String group = part.key().isEmpty() ? around : SentFields.inner(around, part.key());
    return SentFields.inner(group, name);
  }

  @Override
  public List<String> path(String key) {
    List<String> path = new ArrayList<>(outer.path(question.key()));
    if (!part.key().isEmpty()) path.add(part.key());
    path.add(key);
    return path;
  }

  @Override
  public Answers whole() {
    return outer.whole();
  }
}
