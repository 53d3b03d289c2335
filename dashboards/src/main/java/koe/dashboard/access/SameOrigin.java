package koe.dashboard.access;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import koe.kernel.web.Problem;

/**
 * Holds that a form was sent from a page of Koe. It protects the forms of people who have no
 * session yet: nobody else may sign them in or out.
 */
final class SameOrigin {

  private SameOrigin() {}

  static void check(HttpHeaders headers) {
    String site = headers.getHeaderString("Sec-Fetch-Site");
    String origin = headers.getHeaderString("Origin");
    boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean foreignOrigin =
        site == null && origin != null && !isOf(origin, headers.getHeaderString(HttpHeaders.HOST));
    if (foreignSite || foreignOrigin) {
      throw Problem.forbidden("The form was sent from another site.");
    }
  }

  private static boolean isOf(String origin, @org.jspecify.annotations.Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(new URI(origin).getRawAuthority());
    } catch (URISyntaxException wrong) {
      return false;
    }
  }
}
