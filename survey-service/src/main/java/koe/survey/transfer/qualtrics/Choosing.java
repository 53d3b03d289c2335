package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import koe.survey.transfer.draft.Untranslatable;

/** Multiple choice in Qualtrics' sense: one or several of a list, or the NPS. */
final class Choosing {

  private static final Set<String> DROPDOWNS = Set.of("DL", "SB");

  private final Converted converted;
  private final QsfQuestion question;
  private final ObjectNode element;

  Choosing(Converted converted) {
    this.converted = converted;
    this.question = converted.question();
    this.element = converted.element();
  }

  /** Completes the element; the lines for words of one's own follow it. */
  List<ObjectNode> convert() {
    if (question.isNps()) {
      nps();
      return List.of();
    }
    String one = DROPDOWNS.contains(question.selector()) ? "dropdown" : "radiogroup";
    element.put("type", question.isMultiple() ? "checkbox" : one);
    converted.put(element, "choices", question.choices());
    carryForward();
    order();
    defaults();
    return OwnWords.after(question, element, converted.texts());
  }

  private void nps() {
    element.put("type", "rating").put("rateMin", 0).put("rateMax", 10).put("metric", "nps");
    converted
        .texts()
        .words(element, "minRateDescription", question, "ColumnLabels", "0", "Display");
    JsonNode labels = question.payload().path("ColumnLabels");
    String last = Integer.toString(Math.max(0, labels.size() - 1));
    if (labels.size() > 1) {
      converted
          .texts()
          .words(element, "maxRateDescription", question, "ColumnLabels", last, "Display");
    }
  }

  private void order() {
    String order = question.payload().path("Randomization").path("Type").asText("None");
    if (order.equals("All")) element.put("choicesOrder", "random");
    else if (!order.equals("None") && !order.isEmpty()) {
      converted.warn("/Randomization", "the order '" + order + "' is not carried over");
    }
  }

  /** Choices that were chosen in an earlier question. */
  private void carryForward() {
    JsonNode dynamic = question.payload().path("DynamicChoices");
    String locator = dynamic.path("Locator").asText();
    if (locator.isEmpty()) return;
    converted.warn("/DynamicChoices", "choices come from another question: " + locator);
    if (!element.path("choices").isEmpty()) return;
    try {
      String source = converted.logic().piped(locator);
      element.put("choicesFromQuestion", source.substring(1, source.length() - 1));
      boolean unselected = locator.contains("Unselected");
      element.put("choicesFromQuestionMode", unselected ? "unselected" : "selected");
    } catch (Untranslatable untranslatable) {
      converted.warn("/DynamicChoices", untranslatable.reason());
    }
  }

  private void defaults() {
    ArrayNode chosen = element.arrayNode();
    Numbered.of(question.payload().path("DefaultChoices"))
        .forEach(
            (id, choice) -> {
              boolean selected = choice.path("Selected").asBoolean();
              if (selected) question.choice(id).ifPresent(option -> chosen.add(option.value()));
            });
    if (chosen.isEmpty()) return;
    element.set("defaultValue", question.isMultiple() ? chosen : chosen.get(0));
  }
}
