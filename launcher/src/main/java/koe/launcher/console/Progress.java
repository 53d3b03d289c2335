package koe.launcher.console;

/** Tells, line by line, what Koe is doing. */
@FunctionalInterface
public interface Progress {

  void say(String line);

  /** Says everything on standard output. */
  static Progress onTerminal() {
    return line -> {
      System.out.println(line);
      System.out.flush();
    };
  }

  /** Says nothing, for those who only want the result. */
  static Progress silent() {
    return line -> {};
  }
}
