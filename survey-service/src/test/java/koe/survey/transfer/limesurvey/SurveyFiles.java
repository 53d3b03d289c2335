package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Fitting;
import koe.survey.transfer.draft.Warning;

/** Writes survey files in both dialects, as small as a test needs them. */
final class SurveyFiles {

  private final Map<String, List<String>> tables = new LinkedHashMap<>();
  private final boolean old;
  private int numbers = 100;

  private SurveyFiles(boolean old) {
    this.old = old;
    row("surveys", "sid", "7", "language", "en", "additional_languages", "ja", "format", "G");
    row("surveys_languagesettings", "surveyls_language", "en", "surveyls_title", "Stay");
    row("surveys_languagesettings", "surveyls_language", "ja", "surveyls_title", "ご滞在");
    group("1", "First");
  }

  /** A file whose texts stand in tables of their own. */
  static SurveyFiles today() {
    return new SurveyFiles(false);
  }

  /** A file that repeats each row for each language. */
  static SurveyFiles old() {
    return new SurveyFiles(true);
  }

  SurveyFiles row(String table, String... columns) {
    StringBuilder row = new StringBuilder("<row>");
    for (int i = 0; i < columns.length; i += 2) {
      String value = columns[i + 1];
      String content = value.isEmpty() ? "/>" : "><![CDATA[" + value + "]]></" + columns[i] + ">";
      row.append('<').append(columns[i]).append(content);
    }
    tables.computeIfAbsent(table, name -> new ArrayList<>()).add(row.append("</row>").toString());
    return this;
  }

  SurveyFiles group(String id, String name) {
    if (old)
      return row("groups", "gid", id, "group_order", id, "group_name", name, "language", "en");
    row("groups", "gid", id, "group_order", id);
    return row("group_l10ns", "gid", id, "group_name", name, "language", "en");
  }

  /** A question in group 1 with its text in English; more columns may follow. */
  SurveyFiles question(String id, String type, String code, String text, String... more) {
    List<String> columns =
        new ArrayList<>(
            List.of("qid", id, "parent_qid", "0", "gid", "1", "type", type, "title", code));
    columns.addAll(List.of("question_order", Integer.toString(numbers++)));
    columns.addAll(List.of(more));
    return texted("questions", id, columns, text);
  }

  SurveyFiles subquestion(String parent, String code, String text, String... more) {
    String id = Integer.toString(numbers++);
    List<String> columns =
        new ArrayList<>(
            List.of("qid", id, "parent_qid", parent, "gid", "1", "type", "T", "title", code));
    columns.addAll(List.of("question_order", id));
    columns.addAll(List.of(more));
    return texted("subquestions", id, columns, text);
  }

  private SurveyFiles texted(String table, String id, List<String> columns, String text) {
    if (!old) {
      row(table, columns.toArray(String[]::new));
      return row("question_l10ns", "qid", id, "question", text, "language", "en");
    }
    for (String language : List.of("en", "ja")) {
      List<String> whole = new ArrayList<>(columns);
      String said = language.equals("en") ? text : text + "（和）";
      whole.addAll(List.of("language", language, "question", said));
      row(table, whole.toArray(String[]::new));
    }
    return this;
  }

  SurveyFiles answer(String question, String code, String text, String... more) {
    String id = Integer.toString(numbers++);
    List<String> columns = new ArrayList<>(List.of("qid", question, "code", code, "sortorder", id));
    columns.addAll(List.of(more));
    columns.addAll(old ? List.of("answer", text, "language", "en") : List.of("aid", id));
    row("answers", columns.toArray(String[]::new));
    return old ? this : row("answer_l10ns", "aid", id, "answer", text, "language", "en");
  }

  SurveyFiles attribute(String question, String name, String value) {
    return row("question_attributes", "qid", question, "attribute", name, "value", value);
  }

  String xml() {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>");
    xml.append("<LimeSurveyDocType>Survey</LimeSurveyDocType><DBVersion>400</DBVersion>");
    tables.forEach(
        (table, rows) ->
            xml.append('<')
                .append(table)
                .append("><fields/><rows>")
                .append(String.join("\n", rows))
                .append("</rows></")
                .append(table)
                .append('>'));
    return xml.append("</document>").toString();
  }

  static Draft read(String xml) {
    return LimeSurveyFormat.read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  Draft draft() {
    return read(xml());
  }

  /** The element of a name as it is before it is fitted. */
  JsonNode element(String name) {
    return named(draft().definition(), name);
  }

  /** The definition that Koe accepts. */
  ObjectNode fitted() {
    return Fitting.fit(draft());
  }

  List<Warning> warnings() {
    Draft draft = draft();
    Fitting.fit(draft);
    return draft.warnings().all();
  }

  static JsonNode named(JsonNode json, String name) {
    if (json.isObject() && json.path("name").asText().equals(name) && json.has("type")) return json;
    for (JsonNode part : json) {
      JsonNode found = named(part, name);
      if (!found.isMissingNode()) return found;
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
