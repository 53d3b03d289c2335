package koe.understanding.theme;

/** A query that Lucene can parse and themes cannot use; the message says why. */
final class UnsupportedQueryException extends Exception {

  private static final long serialVersionUID = 1;

  UnsupportedQueryException(String message) {
    super(message);
  }
}
