package koe.understanding.analysis;

import java.util.Optional;

/**
 * What a customer wrote.
 *
 * @param language the tag of the language the survey was answered in
 * @param question the text that was asked
 */
public record Comment(String text, Optional<String> language, Optional<String> question) {

  /** A comment of which nothing but the text is known. */
  public static Comment of(String text) {
    return new Comment(text, Optional.empty(), Optional.empty());
  }
}
