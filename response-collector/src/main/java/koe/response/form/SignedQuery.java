package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import koe.kernel.access.SignedFields;
import koe.response.intake.HiddenFields;
import koe.response.intake.Link;
import org.eclipse.microprofile.config.Config;

/**
 * Hidden fields that a company signed into the address of a public link. They go with each page's
 * form, and what was changed on the way is left out without a word.
 */
@Singleton
class SignedQuery {

  private final Optional<String> master;

  @Inject
  SignedQuery(Config config) {
    this.master = config.getOptionalValue("koe.secret", String.class);
  }

  private Optional<Map<String, String>> fields(String link, UriInfo uri) {
    Map<String, String> query = new HashMap<>();
    uri.getQueryParameters().forEach((name, values) -> query.put(name, values.get(0)));
    return master.flatMap(secret -> SignedFields.read(SignedFields.keyOf(secret, link), query));
  }

  /** The link with what the company says of this answer; a personal one knows its customer. */
  Link into(Link link, String token, UriInfo uri) {
    return link.isPersonal()
        ? link
        : fields(token, uri).map(known -> HiddenFields.with(link, known)).orElse(link);
  }

  /** What the address of the form carries on. */
  String carried(String link, UriInfo uri) {
    return fields(link, uri).isEmpty()
        ? ""
        : uri.getQueryParameters().entrySet().stream()
            .filter(field -> field.getKey().startsWith(SignedFields.PREFIX))
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue().get(0)))
            .sorted()
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
