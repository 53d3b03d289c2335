package koe.kernel.survey;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import koe.kernel.expression.Expression;

/** Reads the validators of a question. */
final class AnswerRuleReader {

  private static final int LONGEST_PATTERN = 1_000;

  private AnswerRuleReader() {}

  static List<AnswerRule> read(Properties question) {
    return question.objects("validators").stream().flatMap(AnswerRuleReader::rule).toList();
  }

  private static Stream<AnswerRule> rule(Properties rule) {
    LocalizedText text = rule.localized("text");
    Optional<AnswerRule> read = named(rule, rule.text("type").orElse(""), text);
    rule.refuseOthers(Set.of());
    return read.stream();
  }

  private static Optional<AnswerRule> named(Properties rule, String type, LocalizedText text) {
    return switch (type.replaceFirst("validator$", "")) {
      case "numeric" -> Optional.of(numeric(rule, text));
      case "text" -> Optional.of(length(rule, text));
      case "answercount" -> Optional.of(count(rule, text));
      case "email" -> Optional.of(new AnswerRule.Email(text));
      case "regex" -> pattern(rule).map(pattern -> new AnswerRule.Form(text, pattern));
      case "expression" ->
          condition(rule).map(expression -> new AnswerRule.Holds(text, expression));
      default -> {
        rule.refuse("type", "Koe does not support the validator '" + type + "'");
        yield Optional.empty();
      }
    };
  }

  private static AnswerRule numeric(Properties rule, LocalizedText text) {
    return new AnswerRule.Numeric(
        text,
        rule.number("minValue").map(BigDecimal::doubleValue),
        rule.number("maxValue").map(BigDecimal::doubleValue));
  }

  private static AnswerRule length(Properties rule, LocalizedText text) {
    return new AnswerRule.Length(
        text,
        rule.whole("minLength").orElse(0),
        rule.whole("maxLength").orElse(0),
        rule.flag("allowDigits", true));
  }

  private static AnswerRule count(Properties rule, LocalizedText text) {
    return new AnswerRule.Count(
        text, rule.whole("minCount").orElse(0), rule.whole("maxCount").orElse(0));
  }

  private static Optional<Expression> condition(Properties rule) {
    Optional<Expression> expression = rule.expression("expression");
    if (rule.any("expression").isEmpty()) rule.refuse("expression", "The expression is missing");
    return expression;
  }

  private static Optional<Pattern> pattern(Properties rule) {
    String source = rule.text("regex").orElse("");
    int flags = rule.flag("caseInsensitive", "insensitive") ? Pattern.CASE_INSENSITIVE : 0;
    try {
      if (source.isEmpty()) throw new PatternSyntaxException("there is none");
      if (source.length() > LONGEST_PATTERN) throw new PatternSyntaxException("too long");
      if (PatternSize.isTooLarge(source)) throw new PatternSyntaxException("it repeats too much");
      return Optional.of(Pattern.compile(source, flags));
    } catch (PatternSyntaxException syntax) {
      rule.refuse("regex", "Koe cannot use the pattern: " + syntax.getDescription());
      return Optional.empty();
    }
  }
}
