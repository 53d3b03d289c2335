package koe.understanding.theme;

import java.util.List;

/** A theme that a comment speaks of, and where. */
public record ThemeMatch(String theme, List<Mention> mentions) {

  public ThemeMatch {
    mentions = List.copyOf(mentions);
  }
}
