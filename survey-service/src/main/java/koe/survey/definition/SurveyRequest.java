package koe.survey.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import koe.kernel.survey.InvalidDefinition;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.JsonBody;
import koe.kernel.web.Problem;
import koe.survey.template.Template;

/** A survey as somebody sends it, with a definition that Koe can show. */
public record SurveyRequest(String name, Optional<String> touchpoint, JsonNode definition) {

  private static final int LONGEST_NAME = 300;

  /**
   * Reads name, definition and touchpoint.
   *
   * @throws Problem 422 with a pointer to everything that Koe cannot show
   */
  static SurveyRequest read(JsonBody body) {
    body.only("name", "definition", "touchpoint");
    String name = body.text("name", LONGEST_NAME);
    Optional<JsonNode> definition = body.value("definition");
    if (definition.isEmpty()) {
      body.complain("definition", "this field is needed");
    }
    Optional<String> touchpoint = body.optionalText("touchpoint", LONGEST_NAME);
    definition.ifPresent(
        json -> check(json).forEach(one -> body.complainAt(one.pointer(), one.detail())));
    body.orRefuse();
    return new SurveyRequest(name, touchpoint, definition.orElseThrow());
  }

  /** A survey from a template; the name is the template's Japanese one unless another is sent. */
  static SurveyRequest of(Template template, JsonBody body) {
    body.only("name", "touchpoint");
    Optional<String> name = body.optionalText("name", LONGEST_NAME).filter(text -> !text.isBlank());
    Optional<String> touchpoint = body.optionalText("touchpoint", LONGEST_NAME);
    body.orRefuse();
    return new SurveyRequest(
        name.orElseGet(() -> template.name().getOrDefault("ja", template.id())),
        touchpoint,
        template.definition());
  }

  /** What is wrong with a definition that is JSON, with pointers into the definition. */
  public static List<Problem.Detail> problems(JsonNode definition) {
    return check(definition).stream()
        .map(
            one ->
                new Problem.Detail(one.pointer().substring("/definition".length()), one.detail()))
        .toList();
  }

  /** What is wrong with a definition, with pointers into the body that holds it. */
  static List<Problem.Detail> check(JsonNode definition) {
    try {
      SurveyDefinition.parse(definition);
      return List.of();
    } catch (InvalidDefinition invalid) {
      return invalid.problems().stream()
          .map(problem -> new Problem.Detail("/definition" + problem.pointer(), problem.detail()))
          .toList();
    }
  }
}
