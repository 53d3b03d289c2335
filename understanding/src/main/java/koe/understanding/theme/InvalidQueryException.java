package koe.understanding.theme;

/** A theme's query that cannot be used, said so that its author can mend it. */
public final class InvalidQueryException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String theme;
  private final String language;
  private final int index;

  InvalidQueryException(String theme, String language, int index, String message) {
    super(message);
    this.theme = theme;
    this.language = language;
    this.index = index;
  }

  /** The key of the theme. */
  public String theme() {
    return theme;
  }

  /** The tag of the language whose list holds the query. */
  public String language() {
    return language;
  }

  /** The place of the query in that list, from 0. */
  public int index() {
    return index;
  }
}
