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

  String name() {
    return one(questions).name();
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

  private String simple() {
    RandomQuestion question = one(questions);
    if (random.nextInt(5) == 0) {
      return "{" + question.name() + "} " + (random.nextBoolean() ? "empty" : "notempty");
    }
    return switch (question.kind()) {
      case NUMBER, RATING -> order("{" + question.name() + "}", Integer.toString(number()));
      case DATE ->
          random.nextBoolean()
              ? "age({" + question.name() + "}) > 20"
              : order("dateDiff({" + question.name() + "}, '2026-01-15', 'days')", "10");
      case TEXT, COMMENT ->
          "{" + question.name() + "} " + one(List.of("=", "!=", "contains")) + " 'ab'";
      case SEVERAL, RANKING ->
          "{"
              + question.name()
              + "} "
              + one(List.of("contains", "notcontains", "anyof", "allof"))
              + " [1, 3]";
      case YESNO -> "{" + question.name() + "} = " + random.nextBoolean();
      case MATRIX -> "{" + question.name() + ".r1} = " + (1 + random.nextInt(3));
      case FIELDS -> "{" + question.name() + ".a} = 'ab'";
      case TABLE -> "{" + question.name() + ".r1.c1} = 1";
      case ENTRIES ->
          random.nextBoolean()
              ? "{" + question.name() + "[0].c1} = 1"
              : order("sumInArray({" + question.name() + "}, 'c2')", "5");
      case ONE -> "{" + question.name() + "} " + one(List.of("=", "!=", "anyof")) + " " + choice();
      case RESULT -> order("{" + question.name() + "}", Integer.toString(number()));
    };
  }

  private String choice() {
    return random.nextBoolean() ? "[1, 2]" : Integer.toString(1 + random.nextInt(4));
  }

  private String order(String left, String right) {
    return left + " " + one(ORDER) + " " + right;
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
      case 2 -> "iif(" + simple() + ", 1, 2)";
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
