package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the answers of a page from the strings that an HTML form sends. */
public final class FormAnswers {

  private final SentFields sent;

  private FormAnswers(SentFields sent) {
    this.sent = sent;
  }

  /**
   * The answers on this page, to be put over those given before. A question that was shown and is
   * left empty becomes `null`; one that was not shown is not mentioned, so that its earlier answer
   * is still there when it shows again.
   */
  public static ObjectNode read(PageView page, Map<String, List<String>> fields) {
    ObjectNode answers = JsonNodeFactory.instance.objectNode();
    FormAnswers form = new FormAnswers(new SentFields(fields));
    page.questions().forEach(view -> form.read(view, answers));
    return answers;
  }

  private void read(QuestionView view, ObjectNode answers) {
    Question question = view.question();
    if (!question.takesAnswers() || question instanceof FileQuestion) return;
    answer(view)
        .ifPresentOrElse(
            answer -> answers.set(question.key(), answer),
            () -> takeBack(view, question.key(), answers));
    if (question.hasComment()) readComment(view, answers);
  }

  private Optional<JsonNode> answer(QuestionView view) {
    return view.question() instanceof NestedQuestion nested
        ? nested.assembled(parts(view))
        : view.question().fromForm(sent, view.field());
  }

  /** What was sent for the questions inside; what was not shown stays as it was. */
  private Map<String, ObjectNode> parts(QuestionView view) {
    Map<String, ObjectNode> parts = new LinkedHashMap<>();
    for (QuestionView.PartView part : view.parts()) {
      ObjectNode answers = JsonNodeFactory.instance.objectNode();
      part.questions().forEach(inner -> readInside(inner, answers));
      parts.put(part.key(), answers);
    }
    return parts;
  }

  private void readInside(QuestionView view, ObjectNode answers) {
    read(view, answers);
    String key = view.question().key();
    if (!view.isAsked()) view.answer().ifPresent(answer -> answers.set(key, answer));
    if (answers.path(key).isNull()) answers.remove(key);
    if (answers.path(view.question().commentName()).isNull()) {
      answers.remove(view.question().commentName());
    }
  }

  private void readComment(QuestionView view, ObjectNode answers) {
    String name = view.question().commentName();
    FormFields.written(sent.of(view.commentField()))
        .ifPresentOrElse(text -> answers.set(name, text), () -> takeBack(view, name, answers));
  }

  private static void takeBack(QuestionView view, String name, ObjectNode answers) {
    if (view.isAsked()) answers.putNull(name);
  }
}
