package koe.response.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.survey.Choice;
import koe.kernel.survey.MultipleChoiceQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;

/** Reads the rows of a table as its mapping tells. */
final class Columns {

  private final SurveyDefinition definition;
  private final ColumnMapping mapping;

  Columns(SurveyDefinition definition, ColumnMapping mapping) {
    this.definition = definition;
    this.mapping = mapping;
  }

  /** A row in the form of a line of NDJSON. */
  ObjectNode read(Map<String, String> row) {
    return OwnExport.wrote(row.keySet()) ? readOwn(row) : readForeign(row);
  }

  private ObjectNode readOwn(Map<String, String> row) {
    ObjectNode json = Json.object();
    ObjectNode answers = json.putObject("answers");
    ObjectNode attributes = json.putObject("attributes");
    row.forEach(
        (heading, cell) -> {
          String text = OwnExport.armed(cell);
          String meaning =
              mapping.meaning(heading).orElseGet(() -> OwnExport.meaning(definition, heading));
          if (OwnExport.TOLD.contains(heading)) {
            json.put(heading, text);
          } else if (text.isEmpty()) {
            return;
          } else if (heading.equals("attributes")) {
            OwnExport.object(text).ifPresent(all -> json.set(heading, all));
          } else if (meaning.startsWith(ColumnMapping.ANSWERS)) {
            String name = meaning.substring(ColumnMapping.ANSWERS.length());
            answers.set(name, OwnExport.answer(definition.question(name), text));
          } else if (meaning.startsWith(ColumnMapping.ATTRIBUTES)) {
            attributes.put(meaning.substring(ColumnMapping.ATTRIBUTES.length()), text);
          } else if (!meaning.equals("ignore")) {
            json.put(meaning, text);
          }
        });
    return json;
  }

  private ObjectNode readForeign(Map<String, String> row) {
    ObjectNode json = Json.object();
    ObjectNode answers = json.putObject("answers");
    ObjectNode attributes = json.putObject("attributes");
    row.forEach(
        (heading, cell) -> {
          String meaning = meaning(heading);
          if (cell.isBlank() || meaning.equals("ignore")) {
            return;
          }
          if (meaning.startsWith(ColumnMapping.ANSWERS)) {
            answer(answers, meaning.substring(ColumnMapping.ANSWERS.length()), cell);
          } else if (meaning.startsWith(ColumnMapping.ATTRIBUTES)) {
            attributes.put(meaning.substring(ColumnMapping.ATTRIBUTES.length()), cell.strip());
          } else {
            json.put(meaning, cell.strip());
          }
        });
    return json;
  }

  /** What a column means: as mapped, else a field or a question of that name, else an attribute. */
  String meaning(String heading) {
    return mapping
        .meaning(heading)
        .orElseGet(
            () -> {
              if (heading.isBlank()) {
                return "ignore";
              }
              if (ColumnMapping.FIELDS.contains(heading)) {
                return heading;
              }
              return QuestionNames.isAnswered(definition, heading)
                  ? ColumnMapping.ANSWERS + heading
                  : ColumnMapping.ATTRIBUTES + heading;
            });
  }

  /** The value of a choice that stands in the cell by its text, as in what Formbricks exports. */
  private static String value(Question question, String cell) {
    List<Choice> choices =
        question instanceof RatingQuestion rating ? rating.scale() : question.choosable();
    return choices.stream().map(Choice::formValue).anyMatch(cell::equals)
        ? cell
        : choices.stream()
            .filter(choice -> choice.text().texts().containsValue(cell))
            .map(Choice::formValue)
            .findFirst()
            .orElse(cell);
  }

  private void answer(ObjectNode answers, String name, String cell) {
    definition
        .question(name)
        .ifPresentOrElse(
            question ->
                question
                    .fromForm(
                        question instanceof MultipleChoiceQuestion
                            ? Arrays.stream(cell.split("[;；]"))
                                .map(String::strip)
                                .map(part -> value(question, part))
                                .toList()
                            : List.of(value(question, cell.strip())))
                    .ifPresent(value -> answers.set(name, value)),
            () -> answers.put(name, cell.strip()));
  }
}
