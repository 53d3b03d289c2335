package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import koe.kernel.expression.Value;

/**
 * One entry of a list or one row of a table, asked as a group.
 *
 * @param key the name of the row or the place of the entry; empty where there is only one group
 * @param answers an object of the answers given in this group
 * @param word how expressions inside call the group: `panel` or `row`; empty if they cannot
 * @param known what else expressions inside can see
 */
record Part(
    String key,
    LocalizedText title,
    List<Question> questions,
    JsonNode answers,
    String word,
    Map<String, Value> known) {

  Part {
    questions = List.copyOf(questions);
    known = Map.copyOf(known);
  }
}
