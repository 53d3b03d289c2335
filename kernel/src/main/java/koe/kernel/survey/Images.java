package koe.kernel.survey;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Addresses of pictures in a definition: of this server, of another one over https, or data. */
public final class Images {

  private static final Set<String> DATA =
      Set.of("data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;");

  private Images() {}

  static LocalizedText read(Properties element, String property) {
    LocalizedText link = element.localized(property);
    if (!link.texts().values().stream().allMatch(Images::isUsable)) {
      element.refuse(property, "A picture has an address with https:, or data:image/png;base64,…");
      return LocalizedText.empty();
    }
    return link;
  }

  private static boolean isUsable(String link) {
    boolean own = link.startsWith("/") && !link.startsWith("//") && !link.startsWith("/\\");
    return own || DATA.stream().anyMatch(link::startsWith) || origin(link).isPresent();
  }

  /** The foreign server that a picture comes from, as a content security policy names it. */
  public static Optional<String> origin(String link) {
    try {
      URI address = new URI(link);
      boolean foreign = "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      return foreign ? Optional.of("https://" + address.getHost() + port) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
