package koe.launcher.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import koe.kernel.json.Json;

/** A survey as it is written down, question by question. */
final class SurveyQuestions {

  private final ObjectNode definition = Json.object();
  private final ArrayNode elements;

  SurveyQuestions() {
    ObjectNode page = definition.putArray("pages").addObject().put("name", "page");
    elements = page.putArray("elements");
  }

  /** A rating that a metric is made of. */
  SurveyQuestions rating(String name, String metric, int least, int most) {
    question(name, "rating").put("metric", metric).put("rateMin", least).put("rateMax", most);
    return this;
  }

  SurveyQuestions choice(String name, String... choices) {
    ArrayNode list = question(name, "radiogroup").putArray("choices");
    for (String choice : choices) {
      list.add(choice);
    }
    return this;
  }

  SurveyQuestions text(String name) {
    question(name, "text");
    return this;
  }

  SurveyQuestions comments(String... names) {
    for (String name : names) {
      question(name, "comment");
    }
    return this;
  }

  ObjectNode definition() {
    return definition;
  }

  private ObjectNode question(String name, String type) {
    return elements.addObject().put("type", type).put("name", name).put("title", name);
  }
}
