package koe.survey.builder;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import koe.kernel.text.Language;
import koe.kernel.text.Texts;

/**
 * What Koe finds wrong with definitions, in the language of the person who edits them. The API says
 * it in English; the page puts its own words in the place of those that it knows.
 */
final class Complaints {

  private static final String PREFIX = "complaint.";
  private static final Texts TEXTS = Texts.of("koe.survey.texts");

  private Complaints() {}

  /** The page's words by the English ones; none where the page is in English. */
  static Map<String, String> in(Texts.In t) {
    if (t.language() == Language.ENGLISH) return Map.of();
    SortedMap<String, String> own = t.under(PREFIX);
    Map<String, String> words = new TreeMap<>();
    TEXTS
        .in(Language.ENGLISH)
        .under(PREFIX)
        .forEach((key, english) -> words.put(english, own.getOrDefault(key, english)));
    return words;
  }
}
