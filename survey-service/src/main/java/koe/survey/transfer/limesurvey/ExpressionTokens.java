package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.survey.transfer.draft.Untranslatable;

/** Cuts an expression of LimeSurvey's Expression Manager into tokens. */
final class ExpressionTokens {

  private static final int LONGEST = 20_000;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>\\d++(?:\\.\\d++)?|\\.\\d++)"
              + "|(?<name>(?:INSERTANS:|TOKEN:)?[A-Za-z_][A-Za-z0-9_#]*+(?:\\.[A-Za-z0-9_]++)*+"
              + "|INSERTANS:[0-9A-Za-z_#]++)"
              + "|(?<sign>==|!=|<=|>=|<>|&&|\\|\\||[-+*/%!<>(),=;?:]))",
          Pattern.DOTALL);

  /** One token: its kind and what was written. */
  record Token(Kind kind, String text) {

    boolean is(String sign) {
      return kind == Kind.SIGN && text.equals(sign);
    }
  }

  /** What a token can be. */
  enum Kind {
    TEXT,
    NUMBER,
    NAME,
    SIGN,
    END
  }

  private ExpressionTokens() {}

  static List<Token> of(String source) throws Untranslatable {
    if (source.length() > LONGEST) throw new Untranslatable("it is too long");
    String written = withoutSgqa(source);
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(written);
    int at = 0;
    while (at < written.length() && !isBlank(written, at)) {
      matcher.region(at, written.length());
      if (matcher.lookingAt()) {
        tokens.add(token(matcher));
        at = matcher.end();
      } else {
        at = text(written, at, tokens);
      }
    }
    tokens.add(new Token(Kind.END, "the end"));
    return tokens;
  }

  private static boolean isBlank(String written, int from) {
    return written.chars().skip(from).allMatch(Character::isWhitespace);
  }

  /** Names such as 123X4X56A1 begin with a digit; a letter before makes names of them. */
  private static String withoutSgqa(String source) {
    return source.replaceAll("(?<![A-Za-z0-9_])(\\d+X\\d+X\\d+)", "_$1");
  }

  /** Reads a text in quotes; the place behind it. */
  private static int text(String written, int from, List<Token> tokens) throws Untranslatable {
    int at = from;
    while (Character.isWhitespace(written.charAt(at))) at++;
    char quote = written.charAt(at);
    if (quote != '"' && quote != '\'') throw new Untranslatable("'" + quote + "' is not known");
    StringBuilder text = new StringBuilder();
    for (at++; at < written.length() && written.charAt(at) != quote; at++) {
      if (written.charAt(at) == '\\' && at + 1 < written.length()) at++;
      text.append(written.charAt(at));
    }
    if (at >= written.length()) throw new Untranslatable("a text has no end");
    tokens.add(new Token(Kind.TEXT, text.toString()));
    return at + 1;
  }

  private static Token token(Matcher matcher) {
    if (matcher.group("number") != null) return new Token(Kind.NUMBER, matcher.group("number"));
    if (matcher.group("name") != null) return new Token(Kind.NAME, matcher.group("name"));
    return new Token(Kind.SIGN, matcher.group("sign"));
  }
}
