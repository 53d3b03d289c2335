package koe.kernel.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is worked out from answers without anybody being asked.
 *
 * @param calculated each after those that it is worked out from
 * @param presumed the questions that have a default
 * @param computed the questions with values inside that are worked out
 */
record Logic(
    List<CalculatedValue> calculated,
    List<Effect> effects,
    List<Question> presumed,
    List<ExpressionQuestion> expressions,
    List<NestedQuestion> computed,
    Clearing clearing) {

  static Logic of(
      List<CalculatedValue> calculated,
      List<Effect> triggered,
      List<Page> pages,
      Clearing clearing) {
    List<Question> all = pages.stream().flatMap(page -> page.questions().stream()).toList();
    List<Effect> effects = new ArrayList<>(triggered);
    all.forEach(question -> effects.addAll(question.head().effects()));
    return new Logic(
        calculated,
        List.copyOf(effects),
        all.stream().filter(Logic::isPresumed).toList(),
        of(all, ExpressionQuestion.class).toList(),
        of(all, NestedQuestion.class).filter(NestedQuestion::isComputed).toList(),
        clearing);
  }

  private static boolean isPresumed(Question question) {
    QuestionHead head = question.head();
    return head.defaultValue().isPresent() || head.defaultExpression().isPresent();
  }

  private static <T> Stream<T> of(List<Question> questions, Class<T> kind) {
    return questions.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Whether what stands here is worked out, whatever somebody sends for it. */
  boolean works(String key) {
    return expressions.stream()
        .anyMatch(question -> question.key().equals(key) && question.expression().isPresent());
  }

  /** Whether an answer here can follow from other answers. */
  boolean follows(String key) {
    return expressions.stream().anyMatch(question -> question.key().equals(key))
        || effects.stream().anyMatch(effect -> effect.target().equals(key) && !effect.variable());
  }

  /** What is worked out and kept without being the answer to a question. */
  Set<String> loose(SurveyDefinition definition) {
    Set<String> asked = definition.all().map(Question::key).collect(Collectors.toSet());
    return effects.stream()
        .filter(effect -> !effect.variable() && !asked.contains(effect.target()))
        .map(Effect::target)
        .collect(Collectors.toSet());
  }

  /** Names that no question has and that a response may bring along. */
  Set<String> results(SurveyDefinition definition) {
    Set<String> results = new HashSet<>(loose(definition));
    calculated.stream().filter(CalculatedValue::stored).forEach(value -> results.add(value.name()));
    return results;
  }
}
