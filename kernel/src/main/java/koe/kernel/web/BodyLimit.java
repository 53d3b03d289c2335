package koe.kernel.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/** Reads no more of a body than the resource method says; 413 for the rest. */
@Provider
@Priority(100)
public class BodyLimit implements ContainerRequestFilter {

  static final long DEFAULT = 1 << 20;

  @Context @Nullable ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    long most = most();
    String declared = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (declared != null && length(declared) > most) {
      throw Problem.tooLarge(most);
    }
    if (request.hasEntity()) {
      request.setEntityStream(new BoundedInput(request.getEntityStream(), most));
    }
  }

  private static long length(String declared) {
    try {
      return Long.parseLong(declared.trim());
    } catch (NumberFormatException wrong) {
      throw Problem.malformed("Content-Length is not a number.");
    }
  }

  private long most() {
    if (resource == null || resource.getResourceMethod() == null) {
      return DEFAULT;
    }
    AtMost atMost = resource.getResourceMethod().getAnnotation(AtMost.class);
    return atMost == null ? DEFAULT : atMost.value();
  }
}
