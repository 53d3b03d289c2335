package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Reads the answers of a page from the strings that an HTML form sends. */
public final class FormAnswers {

  private FormAnswers() {}

  /**
   * The answers on this page, to be put over those given before. A question that was shown and is
   * left empty becomes `null`; one that was not shown is not mentioned, so that its earlier answer
   * is still there when it shows again.
   */
  public static ObjectNode read(PageView page, Map<String, List<String>> fields) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    page.questions().forEach(view -> read(view, fields, answers));
    return answers;
  }

  private static void read(
      QuestionView view, Map<String, List<String>> fields, ObjectNode answers) {
    Question question = view.question();
    if (question instanceof HtmlPassage) return;
    List<String> sent = fields.getOrDefault(question.name(), List.of());
    question
        .fromForm(sent)
        .ifPresentOrElse(
            answer -> answers.set(question.name(), answer),
            () -> takeBack(view, question.name(), answers));
    if (question.hasComment()) readComment(view, fields, answers);
  }

  private static void readComment(
      QuestionView view, Map<String, List<String>> fields, ObjectNode answers) {
    String name = view.question().commentName();
    FormFields.written(fields.getOrDefault(name, List.of()))
        .ifPresentOrElse(text -> answers.set(name, text), () -> takeBack(view, name, answers));
  }

  private static void takeBack(QuestionView view, String name, ObjectNode answers) {
    if (view.isAsked()) answers.putNull(name);
  }
}
