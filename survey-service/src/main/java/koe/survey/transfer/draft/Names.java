package koe.survey.transfer.draft;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of questions: free of what cannot stand in an expression, and each only once. */
public final class Names {

  private static final int LONGEST = 150;

  private final Set<String> taken = new HashSet<>();

  /** The name without braces and control characters, or another one if nothing is left of it. */
  public static String usable(String name, String otherwise) {
    String usable = name.replaceAll("[{}\\p{Cntrl}]", "").strip();
    if (usable.length() > LONGEST) usable = usable.substring(0, LONGEST).strip();
    return usable.isEmpty() ? otherwise : usable;
  }

  /** The name, with a number behind it if it is taken; letter case does not tell names apart. */
  public String fresh(String name) {
    String fresh = name;
    for (int number = 2; !taken.add(fresh.toLowerCase(Locale.ROOT)); number++) {
      fresh = name + "_" + number;
    }
    return fresh;
  }
}
