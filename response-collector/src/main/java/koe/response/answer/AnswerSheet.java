package koe.response.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.survey.CommentQuestion;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.KeptFile;
import koe.kernel.survey.NestedQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.survey.TextQuestion;

/**
 * The answers of one response as people read them: under the titles of the questions, in the words
 * of the choices, in the order of the survey.
 *
 * @param lines what was asked, with what was answered
 * @param others what no question of the survey stands for, such as values that it worked out
 */
public record AnswerSheet(List<AnswerLine> lines, List<AnswerLine> others) {

  public AnswerSheet {
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /**
   * @param answers an object of the answers that were recorded
   * @param language of the reader
   */
  static AnswerSheet of(
      SurveyDefinition definition, JsonNode answers, String language, Clock clock) {
    List<AnswerLine> lines = new ArrayList<>();
    Set<String> known = new HashSet<>();
    definition.interview(answers, language, clock).pages().stream()
        .flatMap(page -> page.questions().stream())
        .filter(view -> view.question().takesAnswers())
        .forEach(
            view -> {
              known.add(view.question().key());
              known.add(view.question().commentName());
              add(view, answers, 0, language, lines);
            });
    List<AnswerLine> others =
        answers.properties().stream()
            .filter(answer -> !known.contains(answer.getKey()))
            .map(answer -> AnswerLine.value(answer.getKey(), inWords(answer.getValue())))
            .toList();
    return new AnswerSheet(lines, others);
  }

  private static void add(
      QuestionView view, JsonNode group, int depth, String language, List<AnswerLine> lines) {
    Question question = view.question();
    JsonNode answer = group.path(question.key());
    if (answer.isMissingNode() && !view.visible()) return;
    if (question instanceof NestedQuestion nested && !answer.isMissingNode()) {
      lines.add(AnswerLine.group(depth, view.title()));
      addInner(view, nested, answer, depth + 1, language, lines);
    } else {
      lines.add(line(view, answer, group, depth, language));
    }
  }

  private static void addInner(
      QuestionView view,
      NestedQuestion nested,
      JsonNode answer,
      int depth,
      String language,
      List<AnswerLine> lines) {
    List<JsonNode> groups = nested.groups(answer);
    for (int i = 0; i < view.parts().size(); i++) {
      QuestionView.PartView part = view.parts().get(i);
      JsonNode inside = inside(answer, part.key(), groups, i);
      boolean titled = !part.key().isEmpty();
      if (titled) lines.add(AnswerLine.group(depth, titleOf(part, i)));
      part.questions()
          .forEach(inner -> add(inner, inside, titled ? depth + 1 : depth, language, lines));
    }
  }

  private static String titleOf(QuestionView.PartView part, int index) {
    return part.title().isEmpty() ? Integer.toString(index + 1) : part.title();
  }

  /** Where the answers of a part stand: under its name, at its place, or in the answer itself. */
  private static JsonNode inside(JsonNode answer, String key, List<JsonNode> groups, int index) {
    if (key.isEmpty()) return answer;
    if (answer.isObject()) return answer.path(key);
    return index < groups.size() ? groups.get(index) : MissingNode.getInstance();
  }

  private static AnswerLine line(
      QuestionView view, JsonNode answer, JsonNode group, int depth, String language) {
    Question question = view.question();
    String comment = group.path(question.commentName()).asText();
    return new AnswerLine(
        depth,
        view.title(),
        kind(question, answer),
        answer.isMissingNode() ? "" : inWords(view, answer, comment, language),
        comment,
        question instanceof FileQuestion ? KeptFile.all(answer).toList() : List.of(),
        question.metric());
  }

  private static AnswerLine.Kind kind(Question question, JsonNode answer) {
    if (answer.isMissingNode()) return AnswerLine.Kind.OPEN;
    if (question instanceof FileQuestion) return AnswerLine.Kind.FILES;
    return question instanceof CommentQuestion || question instanceof TextQuestion
        ? AnswerLine.Kind.OWN_WORDS
        : AnswerLine.Kind.ANSWER;
  }

  /**
   * What an interview puts aside, because its question is not asked any more, was answered. Where
   * somebody wrote a comment, it is told beside what they chose.
   */
  private static String inWords(
      QuestionView view, JsonNode answer, String comment, String language) {
    return Optional.of(view.shown())
        .filter(words -> !words.isEmpty() && comment.isEmpty())
        .orElseGet(() -> view.question().shown(answer, language));
  }

  private static String inWords(JsonNode value) {
    return value.isValueNode() ? value.asText() : value.toString();
  }
}
