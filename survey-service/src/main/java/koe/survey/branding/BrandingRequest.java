package koe.survey.branding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import koe.kernel.form.BrandColour;
import koe.kernel.form.Branding;
import koe.kernel.form.Branding.PrivacyNotice;
import koe.kernel.web.JsonBody;

/**
 * A branding as it is sent.
 *
 * @param wanted with the hash of its logo, and a privacy notice whose version is not yet known
 * @param logo a new picture, if one came along
 */
record BrandingRequest(Branding wanted, Optional<Logo> logo) {

  /** Where the collector shows a logo, before its hash. */
  static final String LOGOS = "/r/logo/";

  private static final Pattern KEPT = Pattern.compile(LOGOS + "([0-9a-f]{64})");
  private static final Pattern HOST =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
  private static final int LONGEST_URL = 1_000;
  private static final int LONGEST_THANKS = 2_000;
  private static final int LONGEST_NOTICE = 10_000;
  private static final int MOST_HOSTS = 50;
  private static final int MOST_LANGUAGES = 50;

  static BrandingRequest read(JsonBody body) {
    body.only("colour", "logo", "thanks", "redirect", "hosts", "privacy");
    Optional<String> colour = body.optionalText("colour", 7);
    if (colour.filter(text -> !BrandColour.isColour(text)).isPresent()) {
      body.complain("colour", "a colour such as #0f6b5c is expected");
    }
    Optional<String> sent = body.optionalText("logo", Logo.MOST_BYTES * 2);
    Optional<Logo> logo = sent.flatMap(Logo::ofData);
    Optional<String> kept =
        sent.map(KEPT::matcher).filter(one -> one.matches()).map(m -> m.group(1));
    if (sent.isPresent() && logo.isEmpty() && kept.isEmpty()) {
      body.complain("logo", LOGO_EXPECTED);
    }
    List<String> hosts = hosts(body);
    Optional<String> redirect = body.optionalText("redirect", LONGEST_URL);
    if (redirect.filter(address -> !Branding.leadsTo(address, hosts)).isPresent()) {
      body.complain("redirect", "an https address at one of the hosts is expected");
    }
    Branding wanted =
        new Branding(
            colour.map(text -> text.toLowerCase(Locale.ROOT)),
            logo.map(Logo::hash).or(() -> kept),
            texts(body, "thanks", LONGEST_THANKS),
            redirect,
            hosts,
            body.inside("privacy").flatMap(BrandingRequest::notice));
    body.orRefuse();
    return new BrandingRequest(wanted, logo);
  }

  private static final String LOGO_EXPECTED =
      "a PNG or JPEG as a data: URL is expected, at most "
          + (Logo.MOST_BYTES >> 10)
          + " KiB and "
          + Logo.MOST_PIXELS
          + " pixels wide and high; SVG is not kept";

  private static List<String> hosts(JsonBody body) {
    List<String> hosts =
        body.texts("hosts", MOST_HOSTS).stream()
            .map(host -> host.strip().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    for (int i = 0; i < hosts.size(); i++) {
      if (!HOST.matcher(hosts.get(i)).matches()) {
        body.complainAt("/hosts/" + i, "a host such as www.example.jp is expected");
      }
    }
    return hosts;
  }

  /** Nothing if no language has a text: then there is no notice. */
  private static Optional<PrivacyNotice> notice(JsonBody body) {
    body.only("version", "text", "url");
    Optional<String> url = body.optionalText("url", LONGEST_URL);
    if (url.filter(text -> !text.matches("https://[^\\s\"<>\\\\]+")).isPresent()) {
      body.complain("url", "an https address is expected");
    }
    Map<String, String> texts = texts(body, "text", LONGEST_NOTICE);
    if (texts.isEmpty()) {
      if (url.isPresent()) {
        body.complain("text", "this field is needed");
      }
      return Optional.empty();
    }
    return Optional.of(new PrivacyNotice(0, texts, url));
  }

  private static Map<String, String> texts(JsonBody body, String key, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    Optional<JsonBody> inside = body.inside(key);
    inside
        .map(one -> one.node().properties())
        .filter(all -> all.size() > MOST_LANGUAGES)
        .ifPresent(all -> body.complain(key, "at most " + MOST_LANGUAGES + " languages are kept"));
    inside.ifPresent(
        one ->
            one.node()
                .fieldNames()
                .forEachRemaining(
                    language -> {
                      if (!LANGUAGE.matcher(language).matches()) {
                        one.complain(language, "a language such as ja is expected");
                      }
                      one.optionalText(language, longest)
                          .map(String::strip)
                          .filter(text -> !text.isEmpty())
                          .ifPresent(text -> texts.put(language, text));
                    }));
    return texts;
  }
}
