package koe.response.imports;

import koe.kernel.survey.Question;
import koe.kernel.survey.SurveyDefinition;

/** The names under which a survey's answers are kept. */
final class QuestionNames {

  private QuestionNames() {}

  /** True for the name of a question, and for that of the comment to one. */
  static boolean isAnswered(SurveyDefinition definition, String name) {
    return definition.question(name).isPresent()
        || definition.questions().stream()
            .filter(Question::hasComment)
            .anyMatch(question -> question.commentName().equals(name));
  }
}
