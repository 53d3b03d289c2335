package koe.kernel.expression;

import java.util.List;
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

  /** `sumInArray({rows}, 'price', {price} > 10)`. */
  record RowCall(RowFunction function, List<Node> arguments) implements Node {

    @Override
    public Value evaluate(Variables variables) {
      if (arguments.isEmpty()) return function.of(List.of());
      String field = arguments.size() > 1 ? arguments.get(1).evaluate(variables).text() : "";
      List<Value> fields =
          arguments.get(0).evaluate(variables).items().stream()
              .filter(row -> isWanted(row, variables))
              .map(row -> row.member(field))
              .filter(value -> !value.isEmpty())
              .toList();
      return function.of(fields);
    }

    private boolean isWanted(Value row, Variables variables) {
      return arguments.size() < 3 || arguments.get(2).evaluate(variables.in(row)).isTrue();
    }

    @Override
    public void collect(Set<String> names) {
      arguments.stream().limit(2).forEach(argument -> argument.collect(names));
    }
  }
}
