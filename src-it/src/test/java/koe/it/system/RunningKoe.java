package koe.it.system;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one Koe that is started for all of them and stopped after the last. */
public final class RunningKoe implements ParameterResolver {

  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(RunningKoe.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KoeSystem.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SPACE)
        .getOrComputeIfAbsent(KoeSystem.class, key -> start(), KoeSystem.class);
  }

  private static KoeSystem start() {
    try {
      return KoeSystem.start();
    } catch (Exception e) {
      throw new IllegalStateException("Koe does not start", e);
    }
  }
}
