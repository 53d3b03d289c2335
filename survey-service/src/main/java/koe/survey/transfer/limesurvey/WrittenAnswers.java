package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import koe.survey.transfer.draft.Decimals;

/** Answers that are written: texts of all lengths, numbers, dates. */
final class WrittenAnswers {

  private final Asked asked;
  private final ObjectNode element;

  WrittenAnswers(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
  }

  List<ObjectNode> convert() {
    switch (asked.question().type()) {
      case "T" -> text("comment").put("rows", 5);
      case "U" -> text("comment").put("rows", 12);
      case "N" -> number();
      case "D" -> date();
      default -> text("text");
    }
    affixes(asked);
    if (asked.attributes().isOn("location_mapservice")) {
      asked.warn("type", "the place is asked for in words, without a map");
    }
    return List.of(element);
  }

  private ObjectNode text(String type) {
    boolean number = type.equals("text") && asked.attributes().isOn("numbers_only");
    element.put("type", type);
    if (number) element.put("inputType", "number");
    asked
        .attributes()
        .whole("maximum_chars")
        .filter(length -> length > 0 && !number)
        .ifPresent(length -> element.put("maxLength", length));
    return element;
  }

  private void number() {
    element.put("type", "text").put("inputType", "number");
    bound("min_num_value_n", "min");
    bound("max_num_value_n", "max");
  }

  private void bound(String attribute, String property) {
    asked.attributes().find(attribute).ifPresent(written -> put(attribute, property, written));
  }

  private void put(String attribute, String property, String written) {
    Optional<JsonNode> bound = Decimals.read(written);
    if (bound.isPresent()) {
      element.set(property, bound.get());
    } else {
      String operator = property.equals("min") ? ">=" : "<=";
      AnswerChecks.putBound(asked, attribute, operator, written);
    }
  }

  private void date() {
    String format = asked.attributes().find("date_format").orElse("").toLowerCase(Locale.ROOT);
    element.put("type", "text").put("inputType", inputType(format));
    dateBound("date_min", "min");
    dateBound("date_max", "max");
  }

  private static String inputType(String format) {
    boolean time = format.contains("h");
    boolean day = format.contains("d");
    if (time) return day ? "datetime-local" : "time";
    return format.isEmpty() || day ? "date" : "month";
  }

  private void dateBound(String attribute, String property) {
    Optional<String> written = asked.attributes().find(attribute);
    boolean date = element.path("inputType").asText().equals("date");
    if (written.isEmpty()) return;
    if (date && written.get().matches("\\d{4}-\\d{2}-\\d{2}")) {
      element.put(property, written.get());
    } else {
      asked.warn("type", attribute + " = '" + written.get() + "' is not carried over");
    }
  }

  /** What stands before and behind the field becomes its description, if there is none yet. */
  static void affixes(Asked asked) {
    for (String affix : List.of("prefix", "suffix")) {
      var texts = asked.attributes().localized(affix);
      if (texts.isEmpty()) continue;
      if (asked.element().has("description")) {
        asked.warn(
            "help", affix + " '" + texts.values().iterator().next() + "' is not carried over");
      } else {
        String place = asked.question().row().place();
        asked.texts().words(asked.element(), "description", texts, place);
      }
    }
  }
}
