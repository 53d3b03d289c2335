package koe.survey.transfer.limesurvey;

/**
 * A part of an expression in Koe's language.
 *
 * @param level how tightly its outermost operator binds; {@link #WHOLE} needs no brackets
 * @param ticked for a box to tick, the condition that it is ticked; empty for anything else
 */
record Term(String text, int level, String ticked) {

  static final int OR = 0;
  static final int AND = 1;
  static final int COMPARISON = 2;
  static final int SUM = 3;
  static final int PRODUCT = 4;
  static final int POWER = 5;
  static final int WHOLE = 9;

  static Term of(String text, int level) {
    return new Term(text, level, "");
  }

  static Term whole(String text) {
    return of(text, WHOLE);
  }

  /** A box to tick, which LimeSurvey answers with Y or nothing. */
  static Term box(String condition) {
    return new Term("iif(" + condition + ", 'Y', '')", WHOLE, condition);
  }

  static Term text(String value) {
    return whole("'" + value.replace("'", "\\'") + "'");
  }

  boolean isBox() {
    return !ticked.isEmpty();
  }

  Term not() {
    return whole("!" + inBrackets().text());
  }

  /** In brackets, unless it already stands in some. */
  Term inBrackets() {
    return bracketed() ? this : whole("(" + text + ")");
  }

  private boolean bracketed() {
    return level == WHOLE && text.startsWith("(");
  }

  Term isEmpty() {
    return isBox() ? of(ticked, COMPARISON).not() : of(above(COMPARISON) + " empty", COMPARISON);
  }

  Term isAnswered() {
    return isBox() ? of(ticked, COMPARISON) : of(above(COMPARISON) + " notempty", COMPARISON);
  }

  Term with(String operator, int operatorLevel, Term right) {
    String left = level < operatorLevel ? "(" + text + ")" : text;
    if (operatorLevel == COMPARISON) left = above(COMPARISON);
    return of(left + " " + operator + " " + right.above(operatorLevel), operatorLevel);
  }

  /** The text, in brackets unless it binds more tightly than this level. */
  private String above(int operatorLevel) {
    return level <= operatorLevel ? "(" + text + ")" : text;
  }
}
