package koe.survey.transfer.limesurvey;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import koe.survey.transfer.draft.Untranslatable;

/** Functions of the Expression Manager that Koe's language has as well, or can say otherwise. */
final class ExpressionFunctions {

  private static final int LONGEST = 20_000;

  private ExpressionFunctions() {}

  static Term call(String name, List<Term> given) throws Untranslatable {
    Term called = named(name, given);
    // Some say a value several times, which nested could grow without bounds.
    if (called.text().length() > LONGEST) throw new Untranslatable("it is too long");
    return called;
  }

  private static Term named(String name, List<Term> given) throws Untranslatable {
    return switch (name) {
      case "is_empty", "empty" -> only(name, given).isEmpty();
      case "if", "iif" -> choice(given);
      case "sum", "max", "min" -> Term.whole(name + "(" + list(given) + ")");
      case "count" -> counted(given, Term::isAnswered);
      case "countif" -> countIf(given);
      case "round" -> Term.whole("round(" + list(given) + ")");
      case "intval" -> Term.whole("trunc(" + only(name, given).text() + ")");
      case "strlen" -> Term.whole("length(" + only(name, given).text() + ")");
      case "abs" -> absolute(only(name, given));
      case "pow" -> pair(name, given).with("^", Term.POWER, given.get(1));
      case "sqrt" -> only(name, given).with("^", Term.POWER, Term.whole("0.5"));
      case "substr" -> part(given);
      default -> throw new Untranslatable("the function '" + name + "' is not known");
    };
  }

  private static Term only(String name, List<Term> given) throws Untranslatable {
    if (given.size() != 1) throw new Untranslatable("'" + name + "' takes one value");
    return given.get(0);
  }

  private static Term pair(String name, List<Term> given) throws Untranslatable {
    if (given.size() != 2) throw new Untranslatable("'" + name + "' takes two values");
    return given.get(0);
  }

  private static Term choice(List<Term> given) throws Untranslatable {
    if (given.size() < 2 || given.size() > 3) throw new Untranslatable("'if' takes three values");
    String condition = given.get(0).isBox() ? given.get(0).ticked() : given.get(0).text();
    String otherwise = given.size() == 3 ? given.get(2).text() : "''";
    return Term.whole("iif(" + condition + ", " + given.get(1).text() + ", " + otherwise + ")");
  }

  private static String list(List<Term> terms) {
    return terms.stream().map(Term::text).collect(Collectors.joining(", "));
  }

  private static Term countIf(List<Term> given) throws Untranslatable {
    if (given.size() < 2) throw new Untranslatable("'countif' takes a value and a list");
    Term wanted = given.get(0);
    if (given.stream().anyMatch(Term::isBox)) throw new Untranslatable("a box is counted");
    return counted(given.subList(1, given.size()), term -> term.with("=", Term.COMPARISON, wanted));
  }

  private static Term counted(List<Term> terms, UnaryOperator<Term> condition)
      throws Untranslatable {
    if (terms.isEmpty()) throw new Untranslatable("nothing is counted");
    return Term.of(
        terms.stream()
            .map(term -> "iif(" + condition.apply(term).text() + ", 1, 0)")
            .collect(Collectors.joining(" + ")),
        terms.size() == 1 ? Term.WHOLE : Term.SUM);
  }

  private static Term absolute(Term value) {
    String text = value.text();
    return Term.whole("iif((" + text + ") < 0, 0 - (" + text + "), " + text + ")");
  }

  private static Term part(List<Term> given) throws Untranslatable {
    if (given.size() != 3) throw new Untranslatable("'substr' takes three values");
    Term end = given.get(1).with("+", Term.SUM, given.get(2));
    return Term.whole(
        "substring(" + given.get(0).text() + ", " + given.get(1).text() + ", " + end.text() + ")");
  }
}
