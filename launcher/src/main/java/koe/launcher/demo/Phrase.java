package koe.launcher.demo;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that can be worded in several ways: {@code {quick|fast}} leaves a choice, {@code
 * {product}} takes a word from the list of that name. Inner gaps are filled first.
 */
record Phrase(String pattern) {

  private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");

  String say(Dice dice, Map<String, List<String>> words) {
    String said = pattern;
    for (Matcher gap = GAP.matcher(said); gap.find(); gap = GAP.matcher(said)) {
      said =
          said.substring(0, gap.start())
              + fill(gap.group(1), dice, words)
              + said.substring(gap.end());
    }
    return said;
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
