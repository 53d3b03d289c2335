package koe.kernel.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import koe.kernel.json.Json;

/**
 * How a company presents itself to its customers.
 *
 * @param colour as {@code #rrggbb}
 * @param logo SHA-256 of the picture
 * @param thanks what customers read when they have answered, by language
 * @param redirect where they are led then
 * @param hosts to which they may be led at all
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Branding(
    Optional<String> colour,
    Optional<String> logo,
    Map<String, String> thanks,
    Optional<String> redirect,
    List<String> hosts,
    Optional<PrivacyNotice> privacy) {

  public static final Branding NONE =
      new Branding(
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          List.of(),
          Optional.empty());

  public Branding {
    thanks = Map.copyOf(thanks);
    hosts = List.copyOf(hosts);
  }

  /**
   * What is said about personal data (GDPR, Article 13).
   *
   * @param version counts up with each change; responses keep the one they saw
   * @param text by language
   * @param url of the whole policy
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record PrivacyNotice(int version, Map<String, String> text, Optional<String> url) {

    public PrivacyNotice {
      text = Map.copyOf(text);
    }

    /** The same words, whatever their number. */
    public boolean saysTheSameAs(PrivacyNotice other) {
      return text.equals(other.text) && url.equals(other.url);
    }
  }

  /** The branding as it is kept. */
  public static Branding of(JsonNode stored) {
    return new Branding(
        text(stored, "colour"),
        text(stored, "logo"),
        texts(stored.path("thanks")),
        text(stored, "redirect"),
        list(stored.path("hosts")),
        Optional.of(stored.path("privacy")).filter(JsonNode::isObject).map(Branding::notice));
  }

  private static PrivacyNotice notice(JsonNode json) {
    return new PrivacyNotice(
        json.path("version").asInt(), texts(json.path("text")), text(json, "url"));
  }

  private static Optional<String> text(JsonNode json, String key) {
    return Optional.ofNullable(json.path(key).textValue());
  }

  private static List<String> list(JsonNode json) {
    return StreamSupport.stream(json.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Map<String, String> texts(JsonNode json) {
    Map<String, String> texts = new LinkedHashMap<>();
    json.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
    return texts;
  }

  public ObjectNode toJson() {
    return Json.mapper().valueToTree(this);
  }

  /** Whether customers may be led to this address: HTTPS, at one of the hosts that are allowed. */
  public static boolean leadsTo(String address, List<String> hosts) {
    try {
      URI uri = new URI(address);
      return "https".equals(uri.getScheme())
          && uri.getUserInfo() == null
          && uri.getPort() == -1
          && uri.getHost() != null
          && hosts.contains(uri.getHost().toLowerCase(Locale.ROOT));
    } catch (URISyntaxException wrong) {
      return false;
    }
  }

  /** The address to lead to, unless its host is not allowed any more. */
  public Optional<String> allowedRedirect() {
    return redirect.filter(address -> leadsTo(address, hosts));
  }

  /** The text in a language, which may be a tag with a region. */
  public static Optional<String> in(String language, Map<String, String> texts) {
    return Optional.ofNullable(texts.get(language))
        .or(() -> Optional.ofNullable(texts.get(language.split("-")[0])));
  }
}
