package koe.kernel.expression;

/** Walks over the characters of an expression. */
final class Scanner {

  private static final char END = '\0';

  private final String source;
  private int offset;

  Scanner(String source) {
    this.source = source;
  }

  int offset() {
    return offset;
  }

  boolean isAtEnd() {
    return offset >= source.length();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    return offset + ahead < source.length() ? source.charAt(offset + ahead) : END;
  }

  void skip(int characters) {
    offset += characters;
  }

  void skipSpace() {
    while (!isAtEnd() && Character.isWhitespace(peek())) offset++;
  }

  /** Whether this symbol or whole word comes next; letter case does not matter. */
  boolean isAt(String text) {
    if (!source.regionMatches(true, offset, text, 0, text.length())) return false;
    boolean word = isWordPart(text.charAt(0));
    return !word || !isWordPart(peek(text.length()));
  }

  boolean take(char symbol) {
    skipSpace();
    if (isAtEnd() || peek() != symbol) return false;
    offset++;
    return true;
  }

  String word() {
    int from = offset;
    while (!isAtEnd() && isWordPart(peek())) offset++;
    return source.substring(from, offset);
  }

  String digits() {
    int from = offset;
    while (isDigit(peek())) offset++;
    return source.substring(from, offset);
  }

  /** Everything up to the closing character, which is consumed; empty if it never comes. */
  String until(char closing, int limit) {
    int from = offset;
    int end = source.indexOf(closing, from);
    if (end < 0 || end - from > limit) return "";
    offset = end + 1;
    return source.substring(from, end);
  }

  char next() {
    return source.charAt(offset++);
  }

  ExpressionSyntax unexpected(String wanted) {
    String found = isAtEnd() ? "the end" : "'" + source.substring(offset, offset + width()) + "'";
    return new ExpressionSyntax("Expected " + wanted + " but found " + found, offset);
  }

  private int width() {
    return Character.charCount(source.codePointAt(offset));
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  static boolean isWordStart(char character) {
    return Character.isLetter(character) || character == '_' || Character.isSurrogate(character);
  }

  private static boolean isWordPart(char character) {
    return isWordStart(character) || isDigit(character);
  }
}
