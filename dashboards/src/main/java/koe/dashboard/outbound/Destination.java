package koe.dashboard.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Where a call may go: https, the usual ports, a host by name or by its plain address. What a
 * company trusts inside its own network is named in the configuration and is let through.
 */
public final class Destination {

  private static final Set<Integer> PORTS = Set.of(443, 8443);
  private static final int LONGEST = 2_000;

  private final URI uri;
  private final boolean trusted;

  private Destination(URI uri, boolean trusted) {
    this.uri = uri;
    this.trusted = trusted;
  }

  /** An address to which nothing is sent. */
  public static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String reason) {
      super(reason);
    }

    public String reason() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * @param trusted hosts with their ports, such as {@code hooks.intra.example:8080}
   * @throws Refused for what nothing is sent to
   */
  static Destination of(String url, Set<String> trusted) {
    URI uri = parse(url);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    boolean http = "http".equalsIgnoreCase(uri.getScheme());
    if (!http && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw new Refused("an address that begins with https:// is expected");
    }
    if (host.isEmpty() || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      throw new Refused("a plain address without user and fragment is expected");
    }
    int port = uri.getPort() >= 0 ? uri.getPort() : http ? 80 : 443;
    if (trusted.contains(host + ":" + port)) {
      return new Destination(uri, true);
    }
    if (http || !PORTS.contains(port)) {
      throw new Refused("https on port 443 or 8443 is expected");
    }
    requireOpenName(host);
    return new Destination(uri, false);
  }

  private static URI parse(String url) {
    try {
      if (url.length() > LONGEST) {
        throw new Refused("an address of at most " + LONGEST + " characters is expected");
      }
      return new URI(url);
    } catch (URISyntaxException wrong) {
      throw new Refused("this is not an address");
    }
  }

  /** Names that lead inside, and numbers that different programs read as different addresses. */
  private static void requireOpenName(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    String last = name.substring(name.lastIndexOf('.') + 1);
    boolean inside =
        Set.of("localhost", "local", "internal", "intranet", "lan", "home", "arpa").contains(last);
    boolean literal = name.startsWith("[");
    boolean number = last.matches("[0-9]+|0[xX][0-9a-fA-F]*");
    boolean plain = name.matches("((0|[1-9][0-9]{0,2})[.]){3}(0|[1-9][0-9]{0,2})");
    if (inside || (!literal && !name.contains(".")) || (number && !plain)) {
      throw new Refused("this host is not on the open internet");
    }
  }

  URI uri() {
    return uri;
  }

  /** True if it may lie inside the company's own network. */
  boolean isTrusted() {
    return trusted;
  }
}
