package koe.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A sentence that can be worded in several ways: {@code {quick|fast}} leaves a choice, {@code
 * {product}} takes a word from the list of that name.
 */
record Phrase(String pattern) {

  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

  String say(Dice dice, Map<String, List<String>> words) {
    return GAP.matcher(pattern)
        .replaceAll(gap -> java.util.regex.Matcher.quoteReplacement(fill(gap.group(1), dice, words)));
  }

  private String fill(String gap, Dice dice, Map<String, List<String>> words) {
    if (gap.contains("|")) {
      return dice.one(List.of(gap.split("\\|", -1)));
    }
    List<String> known = words.getOrDefault(gap, List.of());
    if (known.isEmpty()) {
      throw new IllegalStateException("There are no words for {" + gap + "} in: " + pattern);
    }
    return dice.one(known);
  }
}
