package koe.kernel.survey;

import java.util.List;
import java.util.Random;

/** Conditions and calculations made up by chance over the questions of a survey. */
final class RandomLogic {

  private static final List<String> ORDER = List.of("=", "!=", "<", "<=", ">", ">=");
  private static final String OTHERS = "{nobody} empty";

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
    return names.isEmpty() ? "nobody" : one(names.toArray(String[]::new));
  }

  String condition() {
    return switch (random.nextInt(9)) {
      case 0 -> simple() + " and " + simple();
      case 1 -> simple() + " or " + simple();
      case 2 -> one("!", "negate ") + "(" + simple() + ")";
      case 3 -> "(" + simple() + " or " + simple() + ") and " + simple();
      case 4 -> "iif(" + simple() + ", " + one("true", "1") + ", false) = true";
      default -> simple();
    };
  }

  /** A condition on one answer that is there. */
  String on(RandomQuestion question) {
    return "{" + question.name() + "} notempty and " + simple(question);
  }

  /** A condition that does not look at this question. */
  String condition(String target) {
    String condition = condition();
    return condition.contains(target) ? OTHERS : condition;
  }

  private String simple() {
    RandomQuestion question = questions.get(random.nextInt(questions.size()));
    return random.nextInt(5) == 0
        ? "{" + question.name() + "} " + one("empty", "notempty")
        : simple(question);
  }

  private String simple(RandomQuestion question) {
    return template(question).replace("$", question.name());
  }

  /** A condition in which a dollar stands for the name of the question. */
  private String template(RandomQuestion question) {
    return switch (question.kind()) {
      case NUMBER, RATING, RESULT -> number();
      case DATE -> date();
      case TEXT, COMMENT -> text();
      case SEVERAL, RANKING ->
          one(
              "{$} contains [1, 3]",
              "{$} notcontains 3",
              "{$} anyof [1, 3]",
              "{$} allof [1, 3]",
              "{$} noneof [1, 2]",
              "{$.length} > 1",
              "{$[0]} = 1",
              "count({$}) >= 2");
      case YESNO -> one("{$} = true", "{$} = false", "{$} != true", "!{$}");
      case MATRIX -> one("{$.r1} = 1", "{$.r1} >= 2", "{$.r2} notempty");
      case FIELDS -> one("{$.a} = 'ab'", "{$.b} empty");
      case TABLE -> one("{$.r1.c1} = 1", "{$.r2.c2} > 2", "sumInArray({$}, 'c2') > 3");
      case ENTRIES -> entries();
      case ONE ->
          one("{$} = ", "{$} != ", "{$} equals ", "{$} notequals ") + (1 + random.nextInt(4));
    };
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 ->
          one(
              "{$} + 1 > 4",
              "{$} - 2 <= 1",
              "{$} * 2 = 6",
              "{$} / 2 >= 1.5",
              "{$} % 2 = 1",
              "{$} ^ 2 > 8",
              "{$} anyof [1, 2, 3]",
              "{$} noneof [4, 5]",
              "{$} <> 3");
      case 1 ->
          one(
              "{$} notequal 3",
              "{$} greaterorequal 3",
              "{$} lessorequal 2",
              "{$} greater 4",
              "{$} less 2",
              "min({$}, 3) = 3",
              "trunc({$} / 2) = 1",
              "round({$} / 3) = 1");
      default -> "{$} " + one(ORDER.toArray(String[]::new)) + " " + random.nextInt(8);
    };
  }

  private String date() {
    return one(
        "age({$}) > 20",
        "dateDiff({$}, '2026-01-15', 'days') > 10",
        "dateDiff({$}, today(), 'months') >= 2",
        "year({$}) = 1990",
        "getYear({$}) > 2000",
        "month({$}) = 5",
        "day({$}) > 9",
        "weekday({$}) = 6",
        "{$} < today()",
        "{$} >= '2026-01-10'",
        "dateAdd({$}, 1, 'months') > '2026-02-20'",
        "diffDays({$}, today()) > 30",
        "currentYear() - year({$}) > 10",
        "getDate({$}) < currentDate()");
  }

  private String text() {
    return one(
        "{$} = 'ab'",
        "{$} != 'ab'",
        "{$} contains 'ab'",
        "{$} notcontains 'b'",
        "{$} *= 'x'",
        "{$} = 'AB'",
        "{$} anyof ['ab', 'x1']",
        "{$.length} > 2",
        "substring({$}, 0, 1) = 'a'",
        "{$} + '!' = 'ab!'");
  }

  private String entries() {
    return one(
        "{$[0].c1} = 1",
        "{$.length} > 1",
        "sumInArray({$}, 'c2') > 5",
        "avgInArray({$}, 'c2') >= 2",
        "minInArray({$}, 'c2') < 2",
        "maxInArray({$}, 'c2') >= 4",
        "countInArray({$}, 'c2', '{c2} > 2') > 0",
        "sumInArray({$}, 'c2', {c1} = 1) > 2");
  }

  String calculation() {
    List<RandomQuestion> numbers =
        questions.stream()
            .filter(
                question ->
                    question.kind() == RandomQuestion.Kind.NUMBER
                        || question.kind() == RandomQuestion.Kind.RATING)
            .toList();
    String operand =
        numbers.isEmpty() ? "2" : "{" + numbers.get(random.nextInt(numbers.size())).name() + "}";
    return one(
            "$ + 1",
            "$ * 2 - 1",
            "iif($ > 3, 1, 2)",
            "sum($, 3)",
            "round($ / 3, 2)",
            "max($, 4)",
            "min($, 4)",
            "avg([$, 2])",
            "trunc($ / 2)",
            "$ ^ 2",
            "($ + 2) % 3")
        .replace("$", operand);
  }

  private String one(String... texts) {
    return texts[random.nextInt(texts.length)];
  }
}
