package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Fitting;
import koe.survey.transfer.draft.Warning;

/** Writes QSF files, as small as a test needs them; quotes may be single. */
final class QsfFiles {

  private final ObjectNode file = Json.object();
  private final ArrayNode elements;
  private final ArrayNode asked;
  private final ArrayNode blocks;
  private final ArrayNode flow;

  private QsfFiles() {
    file.putObject("SurveyEntry").put("SurveyName", "Stay").put("SurveyLanguage", "EN");
    elements = file.putArray("SurveyElements");
    blocks = elements.addObject().put("Element", "BL").putArray("Payload");
    asked = blocks.addObject().put("ID", "B1").put("Type", "Default").putArray("BlockElements");
    flow = elements.addObject().put("Element", "FL").putObject("Payload").putArray("Flow");
    flow.addObject().put("Type", "Block").put("ID", "B1");
  }

  static QsfFiles survey() {
    return new QsfFiles();
  }

  static JsonNode json(String json) {
    return Json.read(json.replace('\'', '"'));
  }

  /** A question in the first block. */
  QsfFiles question(String id, String type, String selector, String payload) {
    asked.addObject().put("Type", "Question").put("QuestionID", id);
    return unasked(id, type, selector, payload);
  }

  /** A question that stands in no block yet. */
  QsfFiles unasked(String id, String type, String selector, String payload) {
    ObjectNode json = (ObjectNode) json(payload);
    json.put("QuestionID", id).put("QuestionType", type).put("Selector", selector);
    if (!json.has("DataExportTag")) json.put("DataExportTag", id.replace("QID", "Q"));
    if (!json.has("QuestionText")) json.put("QuestionText", "Text of " + id);
    elements.addObject().put("Element", "SQ").put("PrimaryAttribute", id).set("Payload", json);
    return this;
  }

  /** Something more in the first block. */
  QsfFiles inBlock(String json) {
    asked.add(json(json));
    return this;
  }

  QsfFiles block(String json) {
    blocks.add(json(json));
    return this;
  }

  QsfFiles step(String json) {
    flow.add(json(json));
    return this;
  }

  QsfFiles element(String kind, String payload) {
    elements.addObject().put("Element", kind).set("Payload", json(payload));
    return this;
  }

  JsonNode json() {
    return file;
  }

  Draft draft() {
    return QualtricsFormat.read(file);
  }

  JsonNode definition() {
    return draft().definition();
  }

  JsonNode named(String name) {
    return named(definition(), name);
  }

  ObjectNode fitted() {
    return Fitting.fit(draft());
  }

  List<Warning> warnings() {
    Draft draft = draft();
    Fitting.fit(draft);
    return draft.warnings().all();
  }

  static JsonNode named(JsonNode json, String name) {
    if (json.isObject() && json.path("name").asText().equals(name)) return json;
    for (JsonNode part : json) {
      JsonNode found = named(part, name);
      if (!found.isMissingNode()) return found;
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }
}
