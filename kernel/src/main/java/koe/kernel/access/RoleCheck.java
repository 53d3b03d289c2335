package koe.kernel.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import koe.kernel.web.Browser;
import koe.kernel.web.Problem;

/**
 * Lets the allowed roles through. A browser that is not signed in is sent to the sign-in page; a
 * session that changes something must repeat its CSRF token.
 */
@Priority(Priorities.AUTHORIZATION)
class RoleCheck implements ContainerRequestFilter {

  private static final Set<String> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Set<Role> allowed;
  private final CurrentCaller current;

  RoleCheck(Set<Role> allowed, CurrentCaller current) {
    this.allowed = allowed;
    this.current = current;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Optional<Caller> caller = current.known();
    if (caller.isEmpty()) {
      refuseStranger(request);
      return;
    }
    if (!caller.get().isAny(allowed)) {
      throw Problem.forbidden("Your role does not include this.");
    }
    if (!SAFE.contains(request.getMethod()) && !caller.get().csrf().isEmpty()) {
      CsrfToken.check(request, caller.get().csrf());
    }
  }

  private static void refuseStranger(ContainerRequestContext request) {
    if (!Browser.wantsPage(request) || !SAFE.contains(request.getMethod())) {
      throw Problem.unauthenticated("Sign in or send an API token.");
    }
    URI asked = request.getUriInfo().getRequestUri();
    String back =
        asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
    URI signIn = URI.create("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    request.abortWith(Response.seeOther(signIn).build());
  }
}
