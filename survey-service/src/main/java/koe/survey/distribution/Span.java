package koe.survey.distribution;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import koe.kernel.text.Texts;

/** A length of time of a schedule, such as {@code P3M}, in words. */
public final class Span {

  private static final Pattern ONE_UNIT = Pattern.compile("P(?:T(\\d{1,5})H|(\\d{1,5})([DWMY]))");

  private Span() {}

  /** Words for it; a length of several units stays as it is. */
  public static String words(Texts.In t, String iso) {
    Matcher span = ONE_UNIT.matcher(iso);
    if (!span.matches()) {
      return iso;
    }
    String unit = span.group(1) == null ? span.group(3).toLowerCase(Locale.ROOT) : "h";
    int number = Integer.parseInt(span.group(1) == null ? span.group(2) : span.group(1));
    return t.get("span." + unit, number);
  }
}
