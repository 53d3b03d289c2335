package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.survey.SurveyDefinition;

/** {@code ?QUESTION=VALUE} chooses an answer on the page; whether it is meant, a person says. */
final class Preselection {

  private Preselection() {}

  /** The answers that these fields choose; what no question accepts is left out. */
  static ObjectNode of(SurveyDefinition definition, Map<String, List<String>> fields) {
    ObjectNode chosen = Json.object();
    fields.forEach(
        (name, values) ->
            definition
                .question(name)
                .flatMap(
                    question ->
                        question
                            .fromForm(values)
                            .filter(value -> question.refusal(value).isEmpty()))
                .ifPresent(value -> chosen.set(name, value)));
    return chosen;
  }

  /** The fields that choose an answer, as they came. */
  static Map<String, List<String>> fields(
      SurveyDefinition definition, Map<String, List<String>> fields) {
    ObjectNode chosen = of(definition, fields);
    Map<String, List<String>> choosing = new LinkedHashMap<>(fields);
    choosing.keySet().removeIf(name -> !chosen.has(name));
    return choosing;
  }
}
