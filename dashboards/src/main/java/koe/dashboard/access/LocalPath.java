package koe.dashboard.access;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a person goes on after a form: a page of Koe, never another site. */
final class LocalPath {

  private static final String HOME = "/";

  private LocalPath() {}

  /** The path and query asked for, or the home page if it is anything else. */
  static String of(String asked) {
    boolean local = asked.startsWith("/") && !asked.startsWith("//") && asked.indexOf('\\') < 0;
    if (!local || asked.length() > 2_000) {
      return HOME;
    }
    try {
      URI uri = new URI(asked);
      return uri.getRawAuthority() == null && uri.getScheme() == null ? uri.toASCIIString() : HOME;
    } catch (URISyntaxException wrong) {
      return HOME;
    }
  }
}
