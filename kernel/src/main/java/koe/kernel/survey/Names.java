package koe.kernel.survey;

/** Names of questions, which are also the keys of answers and stand in expressions. */
final class Names {

  private static final int LONGEST = 200;

  private Names() {}

  static String read(Properties element) {
    String name = element.text("name").orElse("");
    if (name.isBlank()) {
      element.refuse("name", "The name is missing");
    } else if (name.length() > LONGEST) {
      element.refuse("name", "The name is longer than " + LONGEST + " characters");
    } else if (name.chars().anyMatch(Names::isUnusable)) {
      element.refuse("name", "A name has no braces and no control characters");
    }
    return name;
  }

  static boolean isUsable(String name) {
    return name.length() <= LONGEST && name.chars().noneMatch(Names::isUnusable);
  }

  private static boolean isUnusable(int character) {
    return character == '{' || character == '}' || Character.isISOControl(character);
  }
}
