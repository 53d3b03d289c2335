package koe.survey.transfer.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * The words of an HTML text, for titles and choices, which are no HTML in Koe. Lines stay lines,
 * the address of a link is written behind its words.
 *
 * @param lost what could not be written in words, such as `img`
 */
public record PlainText(String text, Set<String> lost) {

  private static final Set<String> LINES =
      Set.of("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "hr");
  private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template");
  private static final Set<String> LOST =
      Set.of(
          "script",
          "style",
          "img",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "svg",
          "form",
          "input",
          "select",
          "textarea",
          "button",
          "map");

  public static PlainText of(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0)
      return new PlainText(html.strip(), Set.of());
    Writer writer = new Writer();
    HtmlSanitizer.sanitize(html, writer);
    return new PlainText(writer.text(), writer.lost);
  }

  private static final class Writer implements HtmlSanitizer.Policy {

    private final StringBuilder words = new StringBuilder();
    private final Set<String> lost = new LinkedHashSet<>();
    private final Deque<String> links = new ArrayDeque<>();
    private int unseen;

    @Override
    public void openDocument() {
      words.setLength(0);
    }

    @Override
    public void closeDocument() {
      unseen = 0;
    }

    @Override
    public void openTag(String name, List<String> attributes) {
      if (LOST.contains(name)) lost.add(name);
      if (UNSEEN.contains(name)) unseen++;
      if (LINES.contains(name)) words.append('\n');
      if (name.equals("li")) words.append("- ");
      if (name.equals("td") || name.equals("th")) words.append(' ');
      if (name.equals("a")) links.push(attribute(attributes, "href"));
      if (name.equals("img")) words.append(attribute(attributes, "alt"));
    }

    @Override
    public void closeTag(String name) {
      if (UNSEEN.contains(name) && unseen > 0) unseen--;
      if (LINES.contains(name)) words.append('\n');
      if (name.equals("a") && !links.isEmpty()) writeLink(links.pop());
    }

    @Override
    public void text(String text) {
      if (unseen == 0) words.append(text.replaceAll("[\\s\\u00a0]+", " "));
    }

    private void writeLink(String address) {
      boolean web = address.startsWith("http://") || address.startsWith("https://");
      if (web && words.indexOf(address) < 0) words.append(" (").append(address).append(')');
    }

    private static String attribute(List<String> attributes, String name) {
      for (int i = 0; i + 1 < attributes.size(); i += 2) {
        if (attributes.get(i).equals(name)) return attributes.get(i + 1);
      }
      return "";
    }

    private String text() {
      List<String> lines = new ArrayList<>();
      words.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).forEach(lines::add);
      return String.join("\n", lines);
    }
  }
}
