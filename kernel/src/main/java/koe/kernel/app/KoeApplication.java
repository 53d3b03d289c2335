package koe.kernel.app;

import jakarta.ws.rs.core.Application;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import koe.kernel.access.Authentication;
import koe.kernel.access.Authorization;
import koe.kernel.idempotency.IdempotencyKeys;
import koe.kernel.job.JobsResource;
import koe.kernel.page.Assets;
import koe.kernel.web.BodyLimit;
import koe.kernel.web.JsonWriter;
import koe.kernel.web.PagePolicy;
import koe.kernel.web.PlainAddresses;
import koe.kernel.web.ProblemMapper;

/** A module's JAX-RS application: its own resources and what all modules have in common. */
public abstract class KoeApplication extends Application {

  private static final Set<Class<?>> COMMON =
      Set.of(
          Authentication.class,
          Authorization.class,
          BodyLimit.class,
          IdempotencyKeys.class,
          JsonWriter.class,
          PagePolicy.class,
          PlainAddresses.class,
          ProblemMapper.class,
          Assets.class,
          JobsResource.class);

  /** The module's own resources. */
  protected abstract Set<Class<?>> resources();

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = new LinkedHashSet<>(COMMON);
    classes.addAll(resources());
    return classes;
  }

  @Override
  public Map<String, Object> getProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jersey.config.disableAutoDiscovery", true);
    properties.put("jersey.config.disableJsonBinding", true);
    properties.put("jersey.config.disableMoxyJson", true);
    properties.put("jersey.config.server.wadl.disableWadl", true);
    properties.put("jersey.config.server.response.setStatusOverSendError", true);
    return properties;
  }
}
