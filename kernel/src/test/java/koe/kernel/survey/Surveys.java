package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Definitions and answers for tests, written as JSON. */
final class Surveys {

  static final Clock NOON =
      Clock.fixed(Instant.parse("2026-04-01T03:00:00Z"), ZoneId.of("Asia/Tokyo"));

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private Surveys() {}

  static JsonNode json(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SurveyDefinition survey(String json) {
    return SurveyDefinition.parse(json(json));
  }

  /** A survey of one page with these questions. */
  static SurveyDefinition asking(String... questions) {
    return survey("{\"elements\": [" + String.join(", ", questions) + "]}");
  }

  static Interview interview(SurveyDefinition survey, String answers) {
    return survey.interview(json(answers), "en", NOON);
  }

  static List<DefinitionProblem> problems(String json) {
    try {
      survey(json);
      return List.of();
    } catch (InvalidDefinition invalid) {
      return invalid.problems();
    }
  }
}
