package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes pages and questions of an interview as the API shows them. */
final class InterviewJson {

  private InterviewJson() {}

  static void add(ObjectNode json, PageView page) {
    json.put("name", page.name()).put("visible", page.visible());
    var questions = json.putArray("questions");
    page.questions().forEach(question -> add(questions.addObject(), question));
  }

  private static void add(ObjectNode json, QuestionView question) {
    json.put("name", question.name())
        .put("visible", question.visible())
        .put("enabled", question.enabled())
        .put("required", question.required())
        .put("title", question.title());
  }
}
