package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Warnings;

/** Makes a draft of a survey that Qualtrics exported. */
public final class QualtricsFormat {

  private final QsfFile file;
  private final Warnings warnings = new Warnings();
  private final ObjectNode definition = Json.object();

  private QualtricsFormat(QsfFile file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @throws koe.kernel.web.Problem 422 with the place if it is no QSF
   */
  public static Draft read(JsonNode json) {
    return new QualtricsFormat(QsfFile.of(json)).draft();
  }

  private Draft draft() {
    Map<String, String> places = new HashMap<>();
    places.put("", "/SurveyElements");
    Operands operands = new Operands(file);
    Logic logic = new Logic(operands);
    QsfTexts texts = new QsfTexts(file.entry("SurveyLanguage").asText(), operands, warnings);
    definition.put("locale", texts.ownLanguage());
    String name = file.entry("SurveyName").asText();
    if (!name.isBlank()) definition.put("title", name.strip());
    definition.put("clearInvisibleValues", "onHiddenContainer");
    Options.put(file, definition, warnings);
    ArrayNode values = Json.mapper().createArrayNode();
    ArrayNode pages = definition.putArray("pages");
    QuestionTypes types = new QuestionTypes(texts, logic, warnings);
    Block block = new Block(file, types, logic, warnings, places);
    EmbeddedFields fields = new EmbeddedFields(file, operands, warnings, values);
    new Flow(block, logic, warnings, pages, fields).walk(file);
    if (!values.isEmpty()) definition.set("calculatedValues", values);
    return new Draft(name, definition, warnings, places);
  }
}
