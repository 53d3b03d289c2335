package koe.feedback.search;

import java.util.List;
import java.util.UUID;

/** A comment that was found, and where in its text. */
public record Hit(UUID id, List<Highlight> highlights) {

  public Hit {
    highlights = List.copyOf(highlights);
  }
}
