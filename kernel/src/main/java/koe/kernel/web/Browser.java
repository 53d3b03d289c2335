package koe.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;

/** Tells a person's browser from a program. */
public final class Browser {

  private Browser() {}

  /** True if the answer should be a page: HTML is asked for, and not from the API. */
  public static boolean wantsPage(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return wantsPage(path, request.getHeaderString("Accept"));
  }

  static boolean wantsPage(String path, @org.jspecify.annotations.Nullable String accept) {
    return accept != null
        && accept.contains(MediaType.TEXT_HTML)
        && !path.startsWith("api/")
        && !path.contains("/api/");
  }
}
