package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.web.Problem;
import koe.survey.transfer.draft.Names;

/** The parts of a QSF file. */
final class QsfFile {

  private final JsonNode json;
  private final Map<String, QsfQuestion> questions = new LinkedHashMap<>();

  private QsfFile(JsonNode json) {
    this.json = json;
  }

  static QsfFile of(JsonNode json) {
    if (!json.path("SurveyElements").isArray()) {
      throw Problem.invalid("/SurveyElements", "a QSF has its parts in a list under this name");
    }
    QsfFile file = new QsfFile(json);
    file.collect();
    return file;
  }

  private void collect() {
    Names names = new Names();
    for (Part part : parts("SQ")) {
      JsonNode payload = part.payload();
      String id = payload.path("QuestionID").asText(part.json().path("PrimaryAttribute").asText());
      String tag = Names.usable(payload.path("DataExportTag").asText(), id);
      questions.putIfAbsent(id, QsfQuestion.of(id, names.fresh(tag), payload, part.place()));
    }
  }

  /**
   * One element of the file.
   *
   * @param place of its payload
   */
  record Part(JsonNode json, String place) {

    JsonNode payload() {
      return json.path("Payload");
    }
  }

  List<Part> parts(String kind) {
    List<Part> parts = new ArrayList<>();
    JsonNode elements = json.path("SurveyElements");
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i).path("Element").asText().equals(kind)) {
        parts.add(new Part(elements.get(i), "/SurveyElements/" + i + "/Payload"));
      }
    }
    return parts;
  }

  JsonNode payload(String kind) {
    return parts(kind).stream().findFirst().map(Part::payload).orElse(MissingNode.getInstance());
  }

  JsonNode entry(String key) {
    return json.path("SurveyEntry").path(key);
  }

  Optional<QsfQuestion> question(String id) {
    return Optional.ofNullable(questions.get(id));
  }

  List<QsfQuestion> questions() {
    return List.copyOf(questions.values());
  }
}
