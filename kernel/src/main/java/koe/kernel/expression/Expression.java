package koe.kernel.expression;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A condition or calculation over answers, such as `{score} <= 6 and {why} notempty`. Reading one
 * can fail; evaluating it cannot: what makes no sense for the answers at hand yields nothing.
 */
public final class Expression {

  private static final int LONGEST = 100_000;

  private final String source;
  private final Node node;

  private Expression(String source, Node node) {
    this.source = source;
    this.node = node;
  }

  public static Expression parse(String source) {
    return parse(source, Set.of());
  }

  /**
   * Reads an expression that may also call functions of the caller; {@link Variables#with} gives
   * them when it is evaluated.
   */
  public static Expression parse(String source, Set<String> functions) {
    if (source.length() > LONGEST) {
      throw new ExpressionSyntax("Longer than " + LONGEST + " characters", LONGEST);
    }
    return new Expression(source, new Parser(source, functions, 0).whole());
  }

  /** The names used, without marks; a path such as `panel.question` stays whole. */
  public Set<String> variables() {
    Set<String> names = new LinkedHashSet<>();
    node.collect(names);
    return Collections.unmodifiableSet(names);
  }

  public Value evaluate(Variables variables) {
    return node.evaluate(variables);
  }

  public boolean isTrue(Variables variables) {
    return evaluate(variables).isTrue();
  }

  @Override
  public String toString() {
    return source;
  }
}
