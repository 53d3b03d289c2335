package koe.kernel.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds an object of answers against the questions that it may answer. */
final class InnerAnswers {

  private InnerAnswers() {}

  static List<Refusal> refusals(JsonNode answers, List<Question> questions) {
    if (!answers.isObject()) return List.of(Refusal.of("notAnObject"));
    Map<String, Question> known = new LinkedHashMap<>();
    questions.forEach(question -> known.putIfAbsent(question.key(), question));
    Map<String, Question> commented = new LinkedHashMap<>();
    questions.stream()
        .filter(Question::hasComment)
        .forEach(question -> commented.put(question.commentName(), question));
    List<Refusal> refusals = new ArrayList<>();
    answers
        .properties()
        .forEach(
            answer ->
                refusals(answer.getKey(), answer.getValue(), known, commented)
                    .forEach(refusal -> refusals.add(refusal.under(answer.getKey()))));
    return refusals;
  }

  private static Stream<Refusal> refusals(
      String name, JsonNode answer, Map<String, Question> known, Map<String, Question> commented) {
    if (answer.isNull()) return Stream.empty();
    if (commented.containsKey(name)) {
      return WrittenText.refusal(answer, Optional.empty()).stream()
          .map(message -> new Refusal(List.of(), message));
    }
    Question question = known.get(name);
    if (question == null) return Stream.of(Refusal.of("unknownQuestion"));
    boolean blank = Answers.isBlank(answer) && question.takesBlank(answer);
    return blank ? Stream.empty() : question.refusals(answer).stream();
  }
}
