package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import koe.kernel.expression.Value;
import koe.kernel.expression.Variables;

/**
 * The same questions for as many entries as the respondent has: SurveyJS's `paneldynamic` and
 * `matrixdynamic`.
 *
 * @param kind `paneldynamic` or `matrixdynamic`
 * @param unique the questions to which no two entries may have the same answer
 */
public record EntriesQuestion(
    QuestionHead head,
    String kind,
    List<Question> template,
    EntryCount count,
    EntryWording wording,
    List<String> unique)
    implements NestedQuestion {

  public EntriesQuestion {
    template = List.copyOf(template);
    unique = List.copyOf(unique);
  }

  @Override
  public List<Question> inner() {
    return template;
  }

  private boolean isPanel() {
    return kind.equals("paneldynamic");
  }

  @Override
  public List<Part> parts(JsonNode answer, Variables variables) {
    int given = answer.isArray() ? answer.size() : count.initial();
    int entries = Math.min(count.most(), Math.max(count.least(), given));
    return IntStream.range(0, entries).mapToObj(i -> part(answer, i, entries)).toList();
  }

  private Part part(JsonNode answer, int index, int entries) {
    JsonNode entry = answer.isArray() ? answer.path(index) : MissingNode.getInstance();
    Map<String, Value> known = new LinkedHashMap<>();
    if (isPanel()) {
      known.put("panelIndex", Value.of(index));
      known.put("visiblePanelIndex", Value.of(index));
      if (index > 0) known.put("prevPanel", Value.of(answer.path(index - 1)));
      if (index + 1 < entries) known.put("nextPanel", Value.of(answer.path(index + 1)));
    } else {
      known.put("rowIndex", Value.of(index + 1));
      if (index > 0) known.put("prevRow", Value.of(answer.path(index - 1)));
      if (index + 1 < entries) known.put("nextRow", Value.of(answer.path(index + 1)));
    }
    String word = isPanel() ? "panel" : "row";
    return new Part(Integer.toString(index), wording.title(), template, entry, word, known);
  }

  @Override
  public Optional<JsonNode> assembled(Map<String, ObjectNode> parts) {
    ArrayNode entries = JsonNodeFactory.instance.arrayNode();
    parts.values().forEach(entries::add);
    boolean empty = parts.values().stream().allMatch(ObjectNode::isEmpty);
    return empty ? Optional.empty() : Optional.of(entries);
  }

  @Override
  public List<JsonNode> groups(JsonNode answer) {
    return StreamSupport.stream(answer.spliterator(), false).toList();
  }

  @Override
  public List<Refusal> refusals(JsonNode answer) {
    if (!answer.isArray()) return List.of(Refusal.of("notEntries"));
    if (answer.size() > count.most()) {
      return List.of(Refusal.of("tooManyEntries", count.most()));
    }
    List<Refusal> refusals = new ArrayList<>();
    for (int i = 0; i < answer.size(); i++) {
      String place = Integer.toString(i);
      InnerAnswers.refusals(answer.get(i), template)
          .forEach(refusal -> refusals.add(refusal.under(place)));
    }
    return refusals;
  }

  /** Whether the respondent can add a further entry to so many. */
  public boolean takesMoreThan(int entries) {
    return count.canAdd() && entries < count.most();
  }

  /** Whether the respondent can take one of so many entries away. */
  public boolean canDropOneOf(int entries) {
    return count.canRemove() && entries > count.least();
  }
}
