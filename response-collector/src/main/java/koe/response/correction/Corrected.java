package koe.response.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Pointer;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.web.Problem;

/**
 * Answers as they are after a correction, held against the version that was answered. What was
 * wrong before, as imported answers may be, does not stand in the way of mending something else.
 *
 * @param answers what is kept: of questions that the correction hides, nothing
 */
record Corrected(ObjectNode answers, List<Change> changes) {

  /**
   * @param wanted answers by question; {@code null} takes one back
   * @throws Problem 422 with a pointer to every answer that the definition does not allow
   */
  static Corrected of(
      SurveyDefinition definition,
      ObjectNode before,
      ObjectNode wanted,
      String language,
      Clock clock) {
    refuseFiles(definition, before, wanted);
    ObjectNode after = before.deepCopy();
    after.setAll(wanted);
    Interview interview = definition.interview(after, language, clock);
    Set<String> known = new HashSet<>();
    definition
        .interview(before, language, clock)
        .check(true)
        .forEach(one -> known.add(Pointer.of(one.path()) + one.detail()));
    refuse(
        interview.check(true).stream()
            .filter(one -> !known.contains(Pointer.of(one.path()) + one.detail()))
            .map(Corrected::complaint)
            .toList());
    ObjectNode kept = interview.accepted();
    return new Corrected(kept, Change.between(before, kept));
  }

  private static Problem.Detail complaint(AnswerProblem problem) {
    return new Problem.Detail("/answers" + Pointer.of(problem.path()), problem.detail());
  }

  private static void refuse(List<Problem.Detail> complaints) {
    if (!complaints.isEmpty()) {
      throw Problem.invalid(complaints);
    }
  }

  /** A file is the customer's own; it goes with the response or stays. */
  private static void refuseFiles(
      SurveyDefinition definition, ObjectNode before, ObjectNode wanted) {
    refuse(
        definition.questions().stream()
            .filter(FileQuestion.class::isInstance)
            .map(question -> question.key())
            .filter(key -> wanted.has(key) && !same(before, wanted, key))
            .map(key -> new Problem.Detail("/answers" + Pointer.of(key), "files stay as they are"))
            .toList());
  }

  private static boolean same(ObjectNode before, ObjectNode wanted, String key) {
    Optional<JsonNode> sent = Optional.of(wanted.get(key)).filter(answer -> !answer.isNull());
    return sent.equals(Optional.ofNullable(before.get(key)));
  }
}
