package koe.response.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.survey.CommentQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.TextQuestion;

/**
 * What Koe itself exported, on its way back. A table has a column for each answer, {@code
 * answers.QUESTION}, whose cells are the answers to the last space; lists and objects stand in them
 * as JSON, and an apostrophe before what a spreadsheet might run.
 */
final class OwnExport {

  /** What an export tells of a response that an import decides anew or looks at itself. */
  static final Set<String> TOLD =
      Set.of("id", "survey", "surveyName", "version", "distribution", "source");

  private static final Set<String> TELLING = Set.of("id", "surveyName", "version", "receivedAt");

  private OwnExport() {}

  /** Whether these are the headings of its tables, or the names in its lines. */
  static boolean wrote(Collection<String> names) {
    return names.containsAll(TELLING);
  }

  /** What a column of it means. */
  static String meaning(SurveyDefinition definition, String heading) {
    if (heading.startsWith(ColumnMapping.ANSWERS)) {
      String name = heading.substring(ColumnMapping.ANSWERS.length());
      return QuestionNames.isAnswered(definition, name) ? heading : "ignore";
    }
    return ColumnMapping.FIELDS.contains(heading) ? heading : "ignore";
  }

  /** A cell as it was before it was made harmless for spreadsheets. */
  static String armed(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** The answer that stands in a cell. */
  static JsonNode answer(Optional<Question> question, String cell) {
    if (question.isEmpty() || question.get() instanceof CommentQuestion) {
      return TextNode.valueOf(cell);
    }
    return structured(question.get(), cell)
        .or(() -> question.get().fromForm(List.of(cell)).filter(it -> !it.isTextual()))
        .orElseGet(() -> TextNode.valueOf(cell));
  }

  private static Optional<JsonNode> structured(Question question, String cell) {
    return question instanceof TextQuestion ? Optional.empty() : object(cell);
  }

  /** The JSON object or list that stands in a cell, if one does. */
  static Optional<JsonNode> object(String cell) {
    if (!cell.startsWith("[") && !cell.startsWith("{")) {
      return Optional.empty();
    }
    try {
      return Optional.of(Json.parse(cell.getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedJson text) {
      return Optional.empty();
    }
  }
}
