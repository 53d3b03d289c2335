package koe.kernel.survey;

import java.util.List;
import java.util.Random;

/** Conditions and calculations made up by chance over the questions of a survey. */
final class RandomLogic {

  private static final List<String> ORDER = List.of("=", "!=", "<", "<=", ">", ">=");

  private final List<RandomQuestion> questions;
  private final Random random;

  RandomLogic(List<RandomQuestion> questions, Random random) {
    this.questions = questions;
    this.random = random;
  }

  /** A question whose answer can stand in a title. */
  String name() {
    List<String> names =
        questions.stream().filter(q -> !q.isNested()).map(RandomQuestion::name).toList();
    return names.isEmpty() ? "nobody" : one(names);
  }

  String condition() {
    return switch (random.nextInt(7)) {
      case 0 -> simple() + " and " + simple();
      case 1 -> simple() + " or " + simple();
      case 2 -> "!(" + simple() + ")";
      case 3 -> "(" + simple() + " or " + simple() + ") and " + simple();
      default -> simple();
    };
  }

  /** A condition on one answer that is there: on none Koe ends no survey. */
  String ending() {
    List<RandomQuestion> answered = questions.stream().filter(RandomQuestion::isAnswered).toList();
    if (answered.isEmpty()) return "{nobody} notempty";
    RandomQuestion question = one(answered);
    return "{%1$s} notempty and %2$s"
        .formatted(question.name(), simple(question).formatted(question.name()));
  }

  /** A condition that does not look at this question. */
  String condition(String target) {
    String condition = condition();
    return condition.contains("{" + target) ? "{nobody} empty" : condition;
  }

  private String simple() {
    RandomQuestion question = one(questions);
    return random.nextInt(5) == 0
        ? "{%s} %s".formatted(question.name(), one(List.of("empty", "notempty")))
        : simple(question).formatted(question.name());
  }

  /** A condition with a place for the name of the question. */
  private String simple(RandomQuestion question) {
    return switch (question.kind()) {
      case NUMBER, RATING, RESULT -> order("{%s}", Integer.toString(number()));
      case DATE ->
          one(
              List.of(
                  "age({%s}) > 20",
                  order("dateDiff({%s}, '2026-01-15', 'days')", "10"), "year({%s}) = 1990"));
      case TEXT, COMMENT ->
          one(List.of("{%s} = 'ab'", "{%s} != 'ab'", "{%s} contains 'ab'", "{%s} = 'AB'"));
      case SEVERAL, RANKING ->
          one(
              List.of(
                  "{%s} contains [1, 3]",
                  "{%s} notcontains 3", "{%s} anyof [1, 3]", "{%s} allof [1, 3]"));
      case YESNO -> one(List.of("{%s} = true", "{%s} = false"));
      case MATRIX -> one(List.of("{%s.r1} = 1", "{%s.r1} >= 2"));
      case FIELDS -> "{%s.a} = 'ab'";
      case TABLE -> "{%s.r1.c1} = 1";
      case ENTRIES -> one(List.of("{%s[0].c1} = 1", order("sumInArray({%s}, 'c2')", "5")));
      case ONE -> one(List.of("{%s} = ", "{%s} != ")) + (1 + random.nextInt(4));
    };
  }

  private String order(String left, String right) {
    return String.join(" ", left, one(ORDER), right);
  }

  String calculation() {
    List<RandomQuestion> numbers =
        questions.stream()
            .filter(
                question ->
                    question.kind() == RandomQuestion.Kind.NUMBER
                        || question.kind() == RandomQuestion.Kind.RATING)
            .toList();
    String operand = numbers.isEmpty() ? "2" : "{" + one(numbers).name() + "}";
    return switch (random.nextInt(8)) {
      case 0 -> operand + " + 1";
      case 1 -> operand + " * 2 - 1";
      case 2 -> "iif(" + operand + " > 3, 1, 2)";
      case 3 -> "sum(" + operand + ", 3)";
      case 4 -> "round(" + operand + " / 3, 2)";
      case 5 -> "max(" + operand + ", 4)";
      case 6 -> "avg([" + operand + ", 2])";
      default -> "(" + operand + " + 2) % 3";
    };
  }

  private int number() {
    return random.nextInt(8);
  }

  private <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
