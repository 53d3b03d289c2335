package koe.survey.builder;

import java.nio.charset.StandardCharsets;
import java.util.List;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.survey.definition.SurveyRequest;

/**
 * Something that is wrong with a definition, with its place in the text that the author sees.
 *
 * @param pointer into the definition
 * @param line from 1
 */
public record PlacedProblem(String pointer, String detail, int line) {

  /** Everything that is wrong with this text; nothing if Koe can show it. */
  public static List<PlacedProblem> in(String source) {
    JsonLines lines = JsonLines.of(source);
    try {
      return SurveyRequest.problems(Json.parse(source.getBytes(StandardCharsets.UTF_8))).stream()
          .map(one -> new PlacedProblem(one.pointer(), one.detail(), lines.line(one.pointer())))
          .toList();
    } catch (MalformedJson malformed) {
      int line = malformed.pointer().isEmpty() ? lines.end() : lines.line(malformed.pointer());
      return List.of(new PlacedProblem(malformed.pointer(), malformed.detail(), line));
    }
  }
}
