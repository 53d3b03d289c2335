package koe.kernel.survey;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what comes after the last page. */
final class EndingReader {

  private EndingReader() {}

  static Ending read(Properties survey) {
    return new Ending(closings(survey), redirects(survey), address(survey, "navigateToUrl"));
  }

  private static List<Closing> closings(Properties survey) {
    List<Closing> closings = new ArrayList<>();
    for (Properties closing : survey.objects("completedHtmlOnCondition")) {
      LocalizedText html = SafeHtml.of(closing.localized("html"));
      closing
          .needed("expression")
          .ifPresent(condition -> closings.add(new Closing(condition, html)));
      closing.refuseOthers(Set.of());
    }
    return closings;
  }

  private static List<Ending.Redirect> redirects(Properties survey) {
    List<Ending.Redirect> redirects = new ArrayList<>();
    for (Properties redirect : survey.objects("navigateToUrlOnCondition")) {
      Optional<LocalizedText> address = address(redirect, "url");
      var condition = redirect.needed("expression");
      if (address.isEmpty()) redirect.refuse("url", "The address is missing");
      if (condition.isPresent() && address.isPresent()) {
        redirects.add(new Ending.Redirect(condition.get(), address.get()));
      }
      redirect.refuseOthers(Set.of());
    }
    return redirects;
  }

  private static Optional<LocalizedText> address(Properties element, String property) {
    LocalizedText address = element.localized(property);
    if (!address.texts().values().stream().allMatch(EndingReader::isAddress)) {
      element.refuse(property, "An address begins with https:// or http://");
      return Optional.empty();
    }
    return Optional.of(address).filter(text -> !text.isEmpty());
  }

  /** Answers can stand in the path, never in the name of the server. */
  private static boolean isAddress(String text) {
    try {
      URI address = new URI(text.replaceAll("\\{[^{}]*\\}", "x"));
      String server = text.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      return web && address.getHost() != null && !server.contains("{");
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
