package koe.kernel.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads an expression by recursive descent, one level of binding after the other. */
final class Parser {

  private static final int NESTING = 100;
  private static final int LONGEST_NAME = 1_000;
  private static final String OPERAND_START = "{([!'\"";

  private final Scanner scanner;
  private final Set<String> functions;
  private int depth;

  Parser(String source, Set<String> functions, int depth) {
    this.scanner = new Scanner(source);
    this.functions = functions;
    this.depth = depth;
  }

  Node whole() {
    Node node = chain(0);
    scanner.skipSpace();
    if (!scanner.isAtEnd()) throw scanner.unexpected("an operator or the end");
    return node;
  }

  private Node chain(int level) {
    if (level == Operator.LEVELS) return unary();
    Node first = chain(level + 1);
    List<Node.Step> steps = new ArrayList<>();
    for (var next = operator(level); next.isPresent(); next = operator(level)) {
      scanner.skip(next.get().text().length());
      steps.add(new Node.Step(next.get().operator(), chain(level + 1)));
    }
    return steps.isEmpty() ? first : new Node.Chain(first, List.copyOf(steps));
  }

  private Optional<Operator.Spelling> operator(int level) {
    scanner.skipSpace();
    return Operator.at(scanner, level);
  }

  private Node unary() {
    scanner.skipSpace();
    if (scanner.peek() == '!') return negation(1);
    if (isNegation("not")) return negation(3);
    if (isNegation("negate")) return negation(6);
    if (scanner.peek() == '-' && !Scanner.isDigit(scanner.peek(1))) {
      scanner.skip(1);
      return nested(() -> new Node.Minus(unary()));
    }
    return emptiness(operand());
  }

  private boolean isNegation(String word) {
    if (!scanner.isAt(word)) return false;
    int ahead = word.length();
    while (Character.isWhitespace(scanner.peek(ahead))) ahead++;
    return OPERAND_START.indexOf(scanner.peek(ahead)) >= 0;
  }

  private Node negation(int length) {
    scanner.skip(length);
    return nested(() -> new Node.Not(unary()));
  }

  private Node emptiness(Node operand) {
    scanner.skipSpace();
    if (!scanner.isAt("empty") && !scanner.isAt("notempty")) return operand;
    return new Node.Emptiness(operand, scanner.word().length() == "empty".length());
  }

  private Node operand() {
    char next = scanner.peek();
    if (next == '{') return variable();
    if (next == '\'' || next == '"') return new Node.Literal(Value.of(text()));
    if (next == '-' || Scanner.isDigit(next)) return number();
    if (Scanner.isWordStart(next)) return word();
    if (scanner.take('(')) return nested(this::group);
    if (scanner.take('[')) return nested(() -> new Node.ListOf(operands(']')));
    throw scanner.unexpected("a value");
  }

  private Node group() {
    Node node = chain(0);
    if (!scanner.take(')')) throw scanner.unexpected("')'");
    return node;
  }

  private Node variable() {
    int start = scanner.offset();
    scanner.skip(1);
    String name = scanner.until('}', LONGEST_NAME);
    if (name.isBlank()) throw new ExpressionSyntax("Expected {name}", start);
    return new Node.Variable(VariableName.of(name));
  }

  private String text() {
    int start = scanner.offset();
    char quote = scanner.next();
    StringBuilder text = new StringBuilder();
    while (!scanner.isAtEnd() && scanner.peek() != quote) {
      boolean escaped = scanner.peek() == '\\' && isQuote(scanner.peek(1));
      if (escaped) scanner.skip(1);
      text.append(scanner.next());
    }
    if (scanner.isAtEnd()) throw new ExpressionSyntax("The text has no closing quote", start);
    scanner.skip(1);
    return text.toString();
  }

  private static boolean isQuote(char character) {
    return character == '\'' || character == '"';
  }

  private Node number() {
    boolean negative = scanner.take('-');
    StringBuilder digits = new StringBuilder(scanner.digits());
    if (scanner.peek() == '.') {
      scanner.skip(1);
      if (!Scanner.isDigit(scanner.peek())) throw scanner.unexpected("a digit");
      digits.append('.').append(scanner.digits());
    }
    double number = Double.parseDouble(digits.toString());
    return new Node.Literal(Value.of(negative ? -number : number));
  }

  private Node word() {
    int start = scanner.offset();
    String word = scanner.word();
    if (scanner.peek() == '(') return call(word, start);
    return new Node.Literal(
        switch (word) {
          case "true", "TRUE", "True" -> Value.of(true);
          case "false", "FALSE", "False" -> Value.of(false);
          case "undefined", "null" -> Value.nothing();
          default -> Value.of(word);
        });
  }

  private Node call(String name, int start) {
    if (!StandardFunctions.has(name) && !RowFunction.has(name) && !functions.contains(name)) {
      throw new ExpressionSyntax("There is no function '" + name + "'", start);
    }
    scanner.skip(1);
    List<Node> arguments = nested(() -> operands(')'));
    return RowFunction.of(name)
        .<Node>map(rows -> rowCall(rows, arguments, start))
        .orElseGet(() -> new Node.Call(name, arguments));
  }

  /** A third text without an operator names another column; a filter may be a text, too. */
  private Node rowCall(RowFunction function, List<Node> arguments, int start) {
    Optional<String> beside = literal(arguments, 2).filter(text -> !text.matches(".*[{}><=!].*"));
    int place = beside.isPresent() ? 3 : 2;
    Optional<Node> filter =
        arguments.size() <= place
            ? Optional.empty()
            : literal(arguments, place)
                .map(text -> filter(text, start))
                .or(() -> Optional.of(arguments.get(place)));
    return new Node.RowCall(
        function, arguments.subList(0, Math.min(2, arguments.size())), beside, filter);
  }

  private static Optional<String> literal(List<Node> arguments, int place) {
    return arguments.size() > place && arguments.get(place) instanceof Node.Literal literal
        ? Optional.of(literal.value().text())
        : Optional.empty();
  }

  private Node filter(String filter, int start) {
    try {
      return new Parser(filter, functions, depth + 1).nested();
    } catch (ExpressionSyntax problem) {
      throw new ExpressionSyntax("The filter '" + filter + "' cannot be read", start);
    }
  }

  private Node nested() {
    return nested(this::whole);
  }

  private List<Node> operands(char closing) {
    List<Node> operands = new ArrayList<>();
    if (scanner.take(closing)) return operands;
    do {
      operands.add(chain(0));
    } while (scanner.take(','));
    if (!scanner.take(closing)) throw scanner.unexpected("'" + closing + "'");
    return List.copyOf(operands);
  }

  private <T> T nested(Supplier<T> inner) {
    if (++depth > NESTING) {
      throw new ExpressionSyntax("Nested more than " + NESTING + " deep", scanner.offset());
    }
    T result = inner.get();
    depth--;
    return result;
  }
}
