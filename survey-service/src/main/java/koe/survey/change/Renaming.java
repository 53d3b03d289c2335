package koe.survey.change;

import java.util.LinkedHashMap;
import java.util.Map;

/** Finds questions that are still asked, but under another name. */
final class Renaming {

  private Renaming() {}

  /** The new names by the old ones. */
  static Map<String, String> of(
      Map<String, AskedQuestion> before, Map<String, AskedQuestion> after) {
    Map<String, String> renamed = new LinkedHashMap<>();
    before.values().stream()
        .filter(question -> !after.containsKey(question.name()))
        .forEach(
            gone ->
                after.values().stream()
                    .filter(question -> !before.containsKey(question.name()))
                    .filter(question -> !renamed.containsValue(question.name()))
                    .filter(question -> question.isLike(gone))
                    .findFirst()
                    .ifPresent(found -> renamed.put(gone.name(), found.name())));
    return renamed;
  }
}
