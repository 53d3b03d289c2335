package koe.kernel.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Set;

/** Puts the check of roles before every resource method; a method without a rule is a defect. */
@Provider
public class Authorization implements DynamicFeature {

  @Inject CurrentCaller current;

  @Override
  public void configure(ResourceInfo resource, FeatureContext context) {
    Method method = resource.getResourceMethod();
    Allowed allowed = method.getAnnotation(Allowed.class);
    if (allowed != null) {
      context.register(new RoleCheck(Set.of(allowed.value()), current));
    } else if (isOurs(method) && !method.isAnnotationPresent(Open.class)) {
      throw new IllegalStateException(method + " says neither who is allowed nor that it is open");
    }
  }

  /** The container adds its own answers to OPTIONS, which tell methods and nothing else. */
  private static boolean isOurs(Method method) {
    return method.getDeclaringClass().getName().startsWith("koe.");
  }
}
