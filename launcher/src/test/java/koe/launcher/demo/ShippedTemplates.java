package koe.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;

/** The templates that Koe ships, as the survey module has them. */
final class ShippedTemplates {

  private static final Path FOLDER =
      Path.of("../survey-service/src/main/resources/koe/survey/template");

  private ShippedTemplates() {}

  static JsonNode json(String template) {
    try {
      return Json.parse(Files.readAllBytes(FOLDER.resolve(template + ".json"))).path("definition");
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static SurveyDefinition definition(SampleSurvey survey) {
    return SurveyDefinition.parse(json(survey.template()));
  }
}
