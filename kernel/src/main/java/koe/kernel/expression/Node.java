package koe.kernel.expression;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A part of an expression that has been read. */
sealed interface Node {

  Value evaluate(Variables variables);

  /** Adds the names of the variables that are used. */
  void collect(Set<String> names);

  /** A value that stands in the expression. */
  record Literal(Value value) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return value;
    }

    @Override
    public void collect(Set<String> names) {}
  }

  /** `{name}`. */
  record Variable(VariableName name) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return name.in(variables);
    }

    @Override
    public void collect(Set<String> names) {
      names.add(name.name());
    }
  }

  /** `[1, 2]`. */
  record ListOf(List<Node> items) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return Value.of(items.stream().map(item -> item.evaluate(variables)).toList());
    }

    @Override
    public void collect(Set<String> names) {
      items.forEach(item -> item.collect(names));
    }
  }

  /** `!{a}`. */
  record Not(Node operand) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return Value.of(!operand.evaluate(variables).isTrue());
    }

    @Override
    public void collect(Set<String> names) {
      operand.collect(names);
    }
  }

  /** `-{a}`. */
  record Minus(Node operand) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return Arithmetic.minus(Value.nothing(), operand.evaluate(variables));
    }

    @Override
    public void collect(Set<String> names) {
      operand.collect(names);
    }
  }

  /** `{a} empty` and `{a} notempty`. */
  record Emptiness(Node operand, boolean wanted) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      return Value.of(operand.evaluate(variables).isEmpty() == wanted);
    }

    @Override
    public void collect(Set<String> names) {
      operand.collect(names);
    }
  }

  /**
   * Operands with operators of one level between them, worked off from left to right. A chain and
   * not a tree, so that a long expression needs no deep stack.
   */
  record Chain(Node first, List<Step> steps) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      Value left = first.evaluate(variables);
      for (Step step : steps) {
        left =
            step.operator().isDecidedBy(left)
                ? Value.of(left.isTrue())
                : step.operator().apply(left, step.operand().evaluate(variables), variables.zone());
      }
      return left;
    }

    @Override
    public void collect(Set<String> names) {
      first.collect(names);
      steps.forEach(step -> step.operand().collect(names));
    }
  }

  /** An operator and what stands on its right. */
  record Step(Operator operator, Node operand) {}

  /** `round({a}, 2)`. */
  record Call(String function, List<Node> arguments) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      List<Value> values = arguments.stream().map(node -> node.evaluate(variables)).toList();
      return variables.function(function).apply(values, variables.clock());
    }

    @Override
    public void collect(Set<String> names) {
      arguments.forEach(argument -> argument.collect(names));
    }
  }

  /**
   * A call of a function over the rows of a table, such as `sumInArray({items}, 'price')`.
   *
   * @param arguments the table and the name of a column
   * @param beside the column of the least or greatest row whose answer is wanted instead
   * @param filter which rows count
   */
  record RowCall(
      RowFunction function, List<Node> arguments, Optional<String> beside, Optional<Node> filter)
      implements Node {

    @Override
    public Value evaluate(Variables variables) {
      if (arguments.isEmpty()) return function.of(List.of(), "", beside);
      String column = arguments.size() > 1 ? arguments.get(1).evaluate(variables).text() : "";
      List<Value> rows =
          rows(arguments.get(0).evaluate(variables)).stream()
              .filter(row -> !row.member(column).isEmpty())
              .filter(
                  row -> filter.map(node -> node.evaluate(variables.in(row)).isTrue()).orElse(true))
              .toList();
      return function.of(rows, column, beside);
    }

    /** The rows of a table that grows, or of one whose rows have names. */
    private static Collection<Value> rows(Value table) {
      return table instanceof Value.Fields fields ? fields.fields().values() : table.items();
    }

    @Override
    public void collect(Set<String> names) {
      arguments.forEach(argument -> argument.collect(names));
    }
  }
}
