package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.limesurvey.ExpressionTokens.Kind;
import koe.survey.transfer.limesurvey.ExpressionTokens.Token;

/**
 * Says an expression of LimeSurvey's Expression Manager in Koe's language of expressions. What the
 * one has and the other has not makes the whole expression untranslatable.
 */
final class ExpressionTranslator {

  private static final int NESTING = 80;

  private static final Map<String, String> COMPARISONS =
      Map.ofEntries(
          Map.entry("==", "="),
          Map.entry("eq", "="),
          Map.entry("!=", "!="),
          Map.entry("ne", "!="),
          Map.entry("<>", "!="),
          Map.entry("<", "<"),
          Map.entry("lt", "<"),
          Map.entry("<=", "<="),
          Map.entry("le", "<="),
          Map.entry(">", ">"),
          Map.entry("gt", ">"),
          Map.entry(">=", ">="),
          Map.entry("ge", ">="));

  private final List<Token> tokens;
  private final Variables variables;
  private int at;
  private int depth;

  private ExpressionTranslator(List<Token> tokens, Variables variables) {
    this.tokens = tokens;
    this.variables = variables;
  }

  static Term translate(String source, Variables variables) throws Untranslatable {
    ExpressionTranslator translator =
        new ExpressionTranslator(ExpressionTokens.of(source), variables);
    Term whole = translator.or();
    if (translator.peek().kind() != Kind.END) throw translator.unexpected();
    return whole;
  }

  private Term or() throws Untranslatable {
    if (++depth > NESTING) throw new Untranslatable("it is nested too deep");
    Term left = and();
    while (takes("||", "or")) left = condition(left).with("or", Term.OR, condition(and()));
    depth--;
    return left;
  }

  private Term and() throws Untranslatable {
    Term left = comparison();
    while (takes("&&", "and")) {
      left = condition(left).with("and", Term.AND, condition(comparison()));
    }
    return left;
  }

  private static Term condition(Term term) {
    return term.isBox() ? Term.of(term.ticked(), Term.COMPARISON) : term;
  }

  private Term comparison() throws Untranslatable {
    Term left = sum();
    String operator = COMPARISONS.get(peek().text().toLowerCase(Locale.ROOT));
    if (operator == null || peek().kind() == Kind.TEXT) return left;
    at++;
    Term right = sum();
    if (left.isBox() || right.isBox()) return box(left, operator, right);
    if (right.text().equals("''") && operator.equals("=")) return left.isEmpty();
    if (right.text().equals("''") && operator.equals("!=")) return left.isAnswered();
    return left.with(operator, Term.COMPARISON, right);
  }

  /** A box is ticked or not: it is compared with Y or with nothing. */
  private static Term box(Term left, String operator, Term right) throws Untranslatable {
    Term box = left.isBox() ? left : right;
    String value = (left.isBox() ? right : left).text();
    boolean same = operator.equals("=");
    if (!same && !operator.equals("!=")) throw new Untranslatable("a box is not a number");
    if (value.equals("'Y'")) return same ? box.isAnswered() : box.isEmpty();
    if (value.equals("''") || value.equals("'N'")) return same ? box.isEmpty() : box.isAnswered();
    throw new Untranslatable("a box is compared with " + value);
  }

  private Term sum() throws Untranslatable {
    Term left = product();
    while (peek().is("+") || peek().is("-")) {
      left = left.with(next().text(), Term.SUM, product());
    }
    return left;
  }

  private Term product() throws Untranslatable {
    Term left = unary();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      left = left.with(next().text(), Term.PRODUCT, unary());
    }
    return left;
  }

  private Term unary() throws Untranslatable {
    if (++depth > NESTING) throw new Untranslatable("it is nested too deep");
    Term term;
    if (takes("!", "not")) {
      term = condition(unary()).not();
    } else if (peek().is("-")) {
      at++;
      term = Term.of("0 - " + unary().text(), Term.SUM);
    } else {
      term = operand();
    }
    depth--;
    return term;
  }

  private Term operand() throws Untranslatable {
    Token token = next();
    if (token.kind() == Kind.TEXT) return Term.text(token.text());
    if (token.kind() == Kind.NUMBER) return Term.whole(number(token.text()));
    if (token.is("(")) {
      Term inside = or();
      if (!next().is(")")) throw unexpected();
      return inside.isBox() ? inside : inside.inBrackets();
    }
    if (token.kind() != Kind.NAME) throw unexpected();
    if (!peek().is("(")) return variables.find(token.text());
    at++;
    return ExpressionFunctions.call(token.text().toLowerCase(Locale.ROOT), arguments());
  }

  private static String number(String written) {
    return written.startsWith(".") ? "0" + written : written;
  }

  private List<Term> arguments() throws Untranslatable {
    List<Term> arguments = new ArrayList<>();
    if (peek().is(")")) {
      at++;
      return arguments;
    }
    do arguments.add(or());
    while (takes(",", ","));
    if (!next().is(")")) throw unexpected();
    return arguments;
  }

  private boolean takes(String sign, String word) {
    Token token = peek();
    boolean found =
        token.is(sign) || (token.kind() == Kind.NAME && token.text().equalsIgnoreCase(word));
    if (found) at++;
    return found;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END) at++;
    return token;
  }

  private Untranslatable unexpected() {
    return new Untranslatable("'" + tokens.get(Math.max(0, at - 1)).text() + "' is not expected");
  }
}
