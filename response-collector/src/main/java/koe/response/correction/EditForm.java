package koe.response.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.json.Json;
import koe.kernel.json.MalformedJson;
import koe.kernel.json.Pointer;
import koe.kernel.survey.CommentQuestion;
import koe.kernel.survey.ExpressionQuestion;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.MultipleChoiceQuestion;
import koe.kernel.survey.NestedQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.RankingQuestion;
import koe.kernel.survey.RatingQuestion;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.TextQuestion;
import koe.kernel.web.Problem;

/** A response as a form in which its answers can be corrected. Files and worked out values stay. */
record EditForm(List<EditField> fields) {

  EditForm {
    fields = List.copyOf(fields);
  }

  /**
   * @param answers an object of the answers that were recorded
   * @param language of the reader
   */
  static EditForm of(SurveyDefinition definition, JsonNode answers, String language, Clock clock) {
    List<EditField> fields = new ArrayList<>();
    definition.interview(answers, language, clock).pages().stream()
        .flatMap(page -> page.questions().stream())
        .filter(view -> view.question().takesAnswers())
        .filter(view -> view.visible() || answers.has(view.question().key()))
        .filter(view -> !(view.question() instanceof FileQuestion))
        .filter(view -> !(view.question() instanceof ExpressionQuestion))
        .forEach(view -> add(view, answers, language, fields));
    return new EditForm(fields);
  }

  private static void add(
      QuestionView view, JsonNode answers, String language, List<EditField> fields) {
    Question question = view.question();
    EditField.Kind kind = kind(question);
    Optional<JsonNode> answer = Optional.ofNullable(answers.get(question.key()));
    fields.add(
        new EditField(
            question,
            question.key(),
            view.title(),
            kind,
            options(view, answer, language),
            EditField.values(answer, kind)));
    Optional<JsonNode> comment = Optional.ofNullable(answers.get(question.commentName()));
    if (question.hasComment() || comment.isPresent()) {
      fields.add(
          new EditField(
              question,
              question.commentName(),
              question.head().commentLabel().map(label -> label.in(language)).orElse(""),
              EditField.Kind.TEXT,
              List.of(),
              EditField.values(comment, EditField.Kind.TEXT)));
    }
  }

  private static EditField.Kind kind(Question question) {
    if (question instanceof NestedQuestion || question instanceof RankingQuestion) {
      return EditField.Kind.JSON;
    }
    if (question instanceof CommentQuestion) {
      return EditField.Kind.TEXT;
    }
    if (question instanceof TextQuestion) {
      return EditField.Kind.LINE;
    }
    return question instanceof MultipleChoiceQuestion ? EditField.Kind.SEVERAL : EditField.Kind.ONE;
  }

  /** All that can be chosen, and what was chosen though it is not offered any more. */
  private static List<EditField.Option> options(
      QuestionView view, Optional<JsonNode> answer, String language) {
    Question question = view.question();
    List<EditField.Option> options = new ArrayList<>();
    (question instanceof RatingQuestion rating ? rating.scale() : question.choosable())
        .forEach(choice -> options.add(EditField.option(choice, language)));
    EditField.values(answer, kind(question)).stream()
        .filter(value -> options.stream().noneMatch(option -> option.value().equals(value)))
        .forEach(value -> options.add(new EditField.Option(value, value)));
    return options;
  }

  /** The form with what was typed into it. */
  EditForm typed(Map<String, List<String>> sent) {
    List<EditField> typed = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      typed.add(fields.get(i).typed(sent.getOrDefault("q" + i, List.of())));
    }
    return new EditForm(typed);
  }

  /**
   * The answers that are changed; {@code null} takes one back.
   *
   * @throws Problem 422 for what is no JSON where an answer is written as such
   */
  ObjectNode wanted(Map<String, List<String>> sent) {
    ObjectNode wanted = Json.object();
    List<Problem.Detail> complaints = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      EditField field = fields.get(i);
      List<String> values = sent.getOrDefault("q" + i, List.of());
      if (field.isChanged(values)) {
        try {
          field
              .answer(values)
              .ifPresentOrElse(
                  answer -> wanted.set(field.key(), answer), () -> wanted.putNull(field.key()));
        } catch (MalformedJson malformed) {
          complaints.add(
              new Problem.Detail("/answers" + Pointer.of(field.key()), malformed.detail()));
        }
      }
    }
    if (!complaints.isEmpty()) {
      throw Problem.invalid(complaints);
    }
    return wanted;
  }
}
