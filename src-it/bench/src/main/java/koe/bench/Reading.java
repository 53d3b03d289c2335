package koe.bench;

/** One way to read a comment; an instance is used by one thread. */
@FunctionalInterface
interface Reading {

  /**
   * Reads a comment.
   *
   * @return something that follows from all of it, so that nothing can be left out
   */
  int read(String comment);
}
