package koe.survey.transfer.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.survey.transfer.draft.Untranslatable;

/** What lists of choices and rows have in common: order, a filter, an answer of one's own. */
final class ChoiceLists {

  private ChoiceLists() {}

  static void other(Asked asked) {
    if (!asked.question().hasOther()) return;
    asked.element().put("showOtherItem", true);
    Map<String, String> words = asked.attributes().localized("other_replace_text");
    asked.texts().words(asked.element(), "otherText", words, asked.question().row().place());
    // The definition always asks for the text when "other" is chosen.
    asked.attributes().find("other_comment_mandatory");
  }

  static void order(Asked asked, String property) {
    Attributes attributes = asked.attributes();
    String order =
        attributes
            .find("answer_order")
            .or(() -> attributes.find("subquestion_order"))
            .orElse("normal");
    boolean random = attributes.isOn("random_order") || order.equals("random");
    boolean sorted = attributes.isOn("alphasort") || order.equals("alphabetical");
    if (random) asked.element().put(property, "random");
    if (sorted) asked.element().put(property, "asc");
  }

  /** Shows only what was chosen, or was not chosen, in another question. */
  static void filter(Asked asked, String property) {
    List<String> conditions = new ArrayList<>();
    source(asked, "array_filter").ifPresent(name -> conditions.add(contains(name)));
    source(asked, "array_filter_exclude")
        .ifPresent(name -> conditions.add("!(" + contains(name) + ")"));
    if (!conditions.isEmpty()) {
      asked.element().put(property, String.join(" and ", conditions));
    }
  }

  private static String contains(String name) {
    return "{" + name + "} contains {item}";
  }

  private static Optional<String> source(Asked asked, String attribute) {
    Optional<String> code = asked.attributes().find(attribute);
    if (code.isEmpty()) return code;
    try {
      LimeQuestion source = asked.variables().question(code.get());
      if (source.isMultiple()) return Optional.of(source.name());
      asked.warn("qid", attribute + " by '" + code.get() + "', which is no multiple choice");
    } catch (Untranslatable untranslatable) {
      asked.warn("qid", attribute + " by '" + code.get() + "': " + untranslatable.reason());
    }
    return Optional.empty();
  }
}
