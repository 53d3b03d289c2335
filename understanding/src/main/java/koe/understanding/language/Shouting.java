package koe.understanding.language;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lowers words in capitals: taggers take them for names and miss what they say. */
final class Shouting {

  private static final int FEWEST_LETTERS = 8;

  private static final Pattern RUN =
      Pattern.compile("(?<![A-Za-z])[A-Z][A-Z']*+(?:[ ,.!?;:&-]++[A-Z][A-Z']*+)++(?![a-z])");

  private Shouting() {}

  private static boolean mayShout(String text) {
    int capitals = 0;
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character >= 'A' && character <= 'Z') {
        capitals++;
      }
    }
    return capitals >= FEWEST_LETTERS;
  }

  static NormalizedText lower(NormalizedText source) {
    if (!mayShout(source.text())) {
      return source;
    }
    Matcher run = RUN.matcher(source.text());
    StringBuilder text = new StringBuilder(source.text());
    while (run.find()) {
      if (run.group().chars().filter(Character::isLetter).count() >= FEWEST_LETTERS) {
        text.replace(run.start(), run.end(), run.group().toLowerCase(Locale.ROOT));
      }
    }
    return source.withText(text.toString());
  }
}
