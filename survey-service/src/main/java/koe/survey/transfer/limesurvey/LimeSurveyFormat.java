package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import koe.kernel.json.Json;
import koe.survey.transfer.draft.Draft;
import koe.survey.transfer.draft.Warnings;

/** Makes a draft of a survey that LimeSurvey exported, in the dialect of any version since 1.9. */
public final class LimeSurveyFormat {

  private final SurveyFile file;
  private final LimeSurvey survey;
  private final Warnings warnings = new Warnings();
  private final Variables variables;
  private final LimeTexts texts;
  private final ObjectNode definition = Json.object();
  private final Map<String, String> places = new HashMap<>();

  private LimeSurveyFormat(SurveyFile file) {
    this.file = file;
    this.survey = SurveyAssembly.of(file);
    this.variables = new Variables(survey);
    this.texts = new LimeTexts(survey.language(), languages(), variables, warnings);
  }

  /**
   * Reads a file.
   *
   * @throws koe.kernel.web.Problem 422 with the place if it cannot be read
   */
  public static Draft read(InputStream file) {
    return new LimeSurveyFormat(SurveyFileReader.read(file)).draft();
  }

  private Set<String> languages() {
    Set<String> languages = new LinkedHashSet<>(List.of(survey.language()));
    for (String other : survey.row().get("additional_languages").split("\\s+")) {
      if (!other.isBlank()) languages.add(other);
    }
    return languages;
  }

  private Draft draft() {
    places.put("", "/document");
    Frame frame = new Frame(survey, texts, warnings);
    frame.put(definition);
    ArrayNode calculated = Json.mapper().createArrayNode();
    ArrayNode pages = definition.putArray("pages");
    QuestionConverter converter = new QuestionConverter(texts, variables, warnings, calculated);
    for (LimeGroup group : survey.groups()) pages.add(page(group, converter));
    frame.putPassages(pages);
    if (!calculated.isEmpty()) definition.set("calculatedValues", calculated);
    texts.putCalculated(definition);
    Leftovers.warn(file, survey, warnings);
    return new Draft(title(), definition, warnings, places);
  }

  private String title() {
    JsonNode title = definition.path("title");
    return title.isObject() ? title.path("default").asText() : title.asText();
  }

  private ObjectNode page(LimeGroup group, QuestionConverter converter) {
    ObjectNode page = Json.object().put("name", "group" + group.row().get("gid"));
    places.put(page.path("name").asText(), group.row().place());
    texts.words(page, "title", group.names(), group.row().place("group_name"));
    ArrayNode elements = page.putArray("elements");
    if (!group.descriptions().isEmpty()) {
      ObjectNode text = elements.addObject().put("type", "html");
      text.put("name", page.path("name").asText() + "_text");
      texts.html(text, "html", group.descriptions(), group.row().place("description"));
    }
    Relevance.of(group.row(), "grelevance", variables, warnings)
        .ifPresent(condition -> page.put("visibleIf", condition));
    for (LimeQuestion question : group.questions()) {
      List<ObjectNode> converted = converter.convert(question);
      converted.forEach(elements::add);
      places.put(question.name(), question.row().place());
    }
    group
        .row()
        .find("randomization_group")
        .ifPresent(
            name ->
                warnings.add(
                    group.row().place("randomization_group"),
                    "The groups of '" + name + "' came in random order, here they do not"));
    return page;
  }
}
