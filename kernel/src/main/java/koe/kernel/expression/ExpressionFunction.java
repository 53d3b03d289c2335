package koe.kernel.expression;

import java.time.Clock;
import java.util.List;

/** A function that an expression can call. It answers nothing rather than to fail. */
@FunctionalInterface
public interface ExpressionFunction {
  Value apply(List<Value> arguments, Clock clock);
}
