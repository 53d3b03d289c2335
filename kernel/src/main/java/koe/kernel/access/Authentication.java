package koe.kernel.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import koe.kernel.web.Problem;

/**
 * The one way to be recognised: an API token in the Authorization header, or the session cookie. A
 * token that is not known is refused even where nobody needs to be.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Authentication implements ContainerRequestFilter {

  public static final String COOKIE = "koe_session";
  private static final String BEARER = "bearer ";

  @Inject Callers callers;
  @Inject CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (header != null) {
      current.is(byHeader(header));
      return;
    }
    Cookie cookie = request.getCookies().get(COOKIE);
    if (cookie != null) {
      callers.bySession(cookie.getValue()).ifPresent(current::is);
    }
  }

  private Caller byHeader(String header) {
    if (!header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      throw Problem.unauthenticated("Send the API token as Authorization: Bearer TOKEN.");
    }
    return callers
        .byToken(header.substring(BEARER.length()).trim())
        .orElseThrow(() -> Problem.unauthenticated("This API token is not known or has ended."));
  }
}
