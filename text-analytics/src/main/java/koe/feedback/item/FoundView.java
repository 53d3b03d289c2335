package koe.feedback.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.feedback.search.FacetCount;
import koe.feedback.search.Highlight;

/** What was found, cut up for the page. */
public record FoundView(
    List<Shown> items, long total, Map<String, List<FacetCount>> facets, Optional<String> warning) {

  /** A comment with its text cut where the words that were looked for stand. */
  public record Shown(ItemView item, List<Piece> pieces) {

    public List<String> themes() {
      List<String> keys = new ArrayList<>();
      item.themes().forEach(theme -> keys.add(theme.path("theme").asText()));
      return keys;
    }

    /** What is said of a theme in this comment. */
    public String sentimentOf(String key) {
      for (var theme : item.themes()) {
        if (theme.path("theme").asText().equals(key)) {
          return theme.path("sentiment").asText();
        }
      }
      return "neutral";
    }
  }

  /** A stretch of text; marked if it is what was looked for. */
  public record Piece(String text, boolean marked) {}

  static FoundView of(Items.Found found) {
    return new FoundView(
        found.items().stream().map(item -> new Shown(item, pieces(item))).toList(),
        found.total(),
        found.facets(),
        found.warning());
  }

  static List<Piece> pieces(ItemView item) {
    String text = item.text();
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Highlight mark : item.highlights()) {
      int start = Math.max(at, Math.min(mark.start(), text.length()));
      int end = Math.max(start, Math.min(mark.end(), text.length()));
      if (start > at) {
        pieces.add(new Piece(text.substring(at, start), false));
      }
      if (end > start) {
        pieces.add(new Piece(text.substring(start, end), true));
      }
      at = end;
    }
    if (at < text.length()) {
      pieces.add(new Piece(text.substring(at), false));
    }
    return pieces;
  }
}
