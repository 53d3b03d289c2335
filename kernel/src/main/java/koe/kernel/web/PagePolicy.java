package koe.kernel.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** What a browser may do with an answer, unless the resource said it more exactly. */
@Provider
public class PagePolicy implements ContainerResponseFilter {

  public static final String CSP = "Content-Security-Policy";
  public static final String STRICT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; frame-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'none'";

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    response.getHeaders().putIfAbsent(CSP, java.util.List.of(STRICT));
    response.getHeaders().putIfAbsent("Cache-Control", java.util.List.of("no-store"));
  }
}
