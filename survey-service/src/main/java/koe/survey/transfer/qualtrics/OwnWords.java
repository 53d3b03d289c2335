package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import koe.kernel.json.Json;

/** The lines on which respondents write behind a choice, each as a question of its own. */
final class OwnWords {

  private OwnWords() {}

  /** As Qualtrics calls the column of the text in exports. */
  static String name(QsfQuestion question, QsfQuestion.Option option) {
    return question.name() + "_" + option.id() + "_TEXT";
  }

  static List<ObjectNode> after(QsfQuestion question, ObjectNode element, QsfTexts texts) {
    List<ObjectNode> lines = new ArrayList<>();
    for (QsfQuestion.Option option : question.choices()) {
      if (!isWritten(option)) continue;
      ObjectNode line = Json.object().put("type", "text").put("name", name(question, option));
      texts.words(line, "title", question, "Choices", option.id(), "Display");
      String operator = question.isMultiple() ? "} contains " : "} = ";
      String chosen = "{" + question.name() + operator + Literal.of(option.value());
      String asked = element.path("visibleIf").asText();
      line.put("visibleIf", asked.isEmpty() ? chosen : "(" + asked + ") and " + chosen);
      lines.add(line);
    }
    return lines;
  }

  static boolean isWritten(QsfQuestion.Option option) {
    return option.json().path("TextEntry").asBoolean()
        || option.json().path("TextEntry").asText().matches("true|on|1");
  }
}
