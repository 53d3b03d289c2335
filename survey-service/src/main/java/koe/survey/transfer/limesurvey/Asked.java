package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Warnings;

/**
 * A question on its way from LimeSurvey to the definition.
 *
 * @param element what it becomes, so far with name, texts and conditions
 */
record Asked(
    LimeQuestion question,
    ObjectNode element,
    LimeTexts texts,
    Variables variables,
    Warnings warnings) {

  Attributes attributes() {
    return question.attributes();
  }

  String name() {
    return question.name();
  }

  void warn(String column, String detail) {
    warnings.add(question.row().place(column), "'" + name() + "': " + detail);
  }

  /** Answer options or subquestions as choices, columns or rows. */
  ArrayNode put(String key, List<LimeQuestion.Part> parts) {
    ArrayNode list = element.putArray(key);
    parts.forEach(part -> list.add(item(part)));
    return list;
  }

  ObjectNode item(LimeQuestion.Part part) {
    String code = part.code().isBlank() ? Integer.toString(part.row().number()) : part.code();
    ObjectNode item = Json.object().put("value", code);
    texts.words(item, "text", part.texts(), part.row().place());
    if (part.row().table().equals("subquestions") || part.row().whole("parent_qid") != 0) {
      Relevance.of(part.row(), "relevance", variables, warnings)
          .ifPresent(condition -> item.put("visibleIf", condition));
    }
    return item;
  }

  /** Answers that LimeSurvey brings along: a word for each value. */
  void putOwn(String key, Map<String, OwnWord> words) {
    ArrayNode list = element.putArray(key);
    words.forEach((value, word) -> texts.own(list.addObject().put("value", value), "text", word));
  }

  /** Numbers from one to the last, as columns or choices. */
  void putNumbers(String key, int last) {
    ArrayNode list = element.putArray(key);
    for (int number = 1; number <= last; number++) list.add(number);
  }
}
