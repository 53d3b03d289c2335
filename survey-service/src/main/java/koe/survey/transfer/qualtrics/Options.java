package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import koe.survey.transfer.draft.PlainText;
import koe.survey.transfer.draft.Warnings;

/** What is set for the whole survey. */
final class Options {

  private Options() {}

  static void put(QsfFile file, ObjectNode definition, Warnings warnings) {
    for (QsfFile.Part part : file.parts("SO")) options(part, definition, warnings);
    for (QsfFile.Part quota : file.parts("QO")) {
      String name = quota.payload().path("Name").asText();
      warnings.add(quota.place(), "The quota '" + name + "' is not carried over");
    }
    for (QsfFile.Part scoring : file.parts("SCO")) {
      if (!scoring.payload().path("ScoringCategories").isEmpty()) {
        warnings.add(scoring.place(), "Scoring is not carried over");
      }
    }
  }

  private static void options(QsfFile.Part part, ObjectNode definition, Warnings warnings) {
    JsonNode options = part.payload();
    if (options.path("BackButton").asText().equals("false"))
      definition.put("showPrevButton", false);
    if (!options.path("ProgressBarDisplay").asText("None").matches("None|")) {
      definition.put("showProgressBar", "top");
    }
    button(definition, "pageNextText", options.path("NextButton"));
    button(definition, "pagePrevText", options.path("PreviousButton"));
    for (String key : List.of("Header", "Footer", "EOSRedirectURL", "EOSMessage", "CustomStyles")) {
      JsonNode value = options.path(key);
      String text = value.isContainerNode() ? "" : PlainText.of(value.asText()).text();
      if (!text.isEmpty() && !text.equals("http://") && !text.equals("https://")) {
        warnings.add(part.place() + "/" + key, key + " is not carried over: " + text);
      }
    }
  }

  /** Arrows only are no words; Koe's own buttons say more. */
  private static void button(ObjectNode definition, String key, JsonNode written) {
    String text = written.isTextual() ? PlainText.of(written.asText()).text() : "";
    if (text.codePoints().anyMatch(Character::isLetter)) definition.put(key, text);
  }
}
