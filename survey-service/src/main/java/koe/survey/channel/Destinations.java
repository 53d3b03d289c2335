package koe.survey.channel;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import koe.kernel.web.PublicAddress;
import org.eclipse.microprofile.config.Config;

/**
 * To which servers a workspace may send: those of the open internet, and those inside the company's
 * network that {@code koe.outbound.allow} names.
 */
public record Destinations(boolean everywhere, Set<String> trusted) {

  /** For what the installation itself is configured to use. */
  static final Destinations ANYWHERE = new Destinations(true, Set.of());

  /** The open internet, and these hosts and ports. */
  public static Destinations open(Set<String> trusted) {
    return new Destinations(false, trusted);
  }

  public static Destinations of(Config config) {
    return open(
        Arrays.stream(
                config.getOptionalValue("koe.outbound.allow", String.class).orElse("").split(","))
            .map(String::strip)
            .collect(Collectors.toSet()));
  }

  /**
   * Looks at the address to which a connection is about to go: a name may lead elsewhere now than
   * when it was said.
   *
   * @throws ConnectException if it leads into somebody's network
   */
  void check(InetSocketAddress to) throws ConnectException {
    boolean free = everywhere || trusted.contains(to.getHostString() + ":" + to.getPort());
    if (!free && (to.isUnresolved() || !PublicAddress.is(to.getAddress()))) {
      throw new ConnectException(to.getHostString() + " is not on the open internet");
    }
  }

  /** Why nothing is sent there. */
  public Optional<String> refusal(String host, int port) {
    if (everywhere || host.isBlank() || trusted.contains(host + ":" + port)) {
      return Optional.empty();
    }
    if (!host.matches("[A-Za-z0-9.:_-]+")) {
      return Optional.of("the name of a server is expected");
    }
    try {
      boolean open = Arrays.stream(InetAddress.getAllByName(host)).allMatch(PublicAddress::is);
      return open ? Optional.empty() : Optional.of("this host is not on the open internet");
    } catch (UnknownHostException unknown) {
      return Optional.of("nobody knows this host");
    }
  }

  public Optional<String> refusal(String url) {
    if (everywhere) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(url);
      int port = uri.getPort() < 0 ? 443 : uri.getPort();
      if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawQuery() != null) {
        return Optional.of("a plain address that begins with https:// is expected");
      }
      boolean secure = "https".equals(uri.getScheme());
      return secure || trusted.contains(uri.getHost() + ":" + port)
          ? refusal(uri.getHost(), port)
          : Optional.of("an address that begins with https:// is expected");
    } catch (URISyntaxException wrong) {
      return Optional.of("this is not an address");
    }
  }
}
