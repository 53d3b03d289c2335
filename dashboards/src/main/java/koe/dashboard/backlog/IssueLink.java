package koe.dashboard.backlog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of an issue in a product team's own tracker. */
final class IssueLink {

  static final int LONGEST = 2_000;
  static final String RULE = "an address that begins with https:// or http:// is expected";

  private IssueLink() {}

  /** The address, or nothing if a browser could not simply go there. */
  static Optional<String> of(String typed) {
    String link = typed.strip();
    try {
      URI uri = new URI(link);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null && link.length() <= LONGEST
          ? Optional.of(link)
          : Optional.empty();
    } catch (URISyntaxException wrong) {
      return Optional.empty();
    }
  }
}
