package koe.kernel.survey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** Frees the author's HTML of everything that could run or reach out. */
public final class SafeHtml {

  private static final PolicyFactory POLICY =
      Sanitizers.FORMATTING
          .and(Sanitizers.BLOCKS)
          .and(Sanitizers.LINKS)
          .and(Sanitizers.TABLES)
          .and(new HtmlPolicyBuilder().allowElements("hr", "br").toFactory());

  private SafeHtml() {}

  /** The same for HTML into which answers were put; an answer could have become an address. */
  public static String of(String html) {
    return POLICY.sanitize(html);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&#34;")
        .replace("'", "&#39;");
  }

  static LocalizedText of(LocalizedText html) {
    Map<String, String> safe = new LinkedHashMap<>();
    html.texts().forEach((language, text) -> safe.put(language, POLICY.sanitize(text)));
    return new LocalizedText(safe);
  }
}
