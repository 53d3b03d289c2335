package koe.survey.transfer.qualtrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import koe.survey.transfer.draft.Untranslatable;
import koe.survey.transfer.draft.Warnings;

/**
 * A question on its way from Qualtrics to the definition.
 *
 * @param element what it becomes, so far with its name and text
 */
record Converted(
    QsfQuestion question, ObjectNode element, QsfTexts texts, Logic logic, Warnings warnings) {

  void warn(String path, String detail) {
    warnings.add(question.place() + path, "'" + question.name() + "': " + detail);
  }

  /** Choices, statements or answers as items with value and text, each with its own logic. */
  ArrayNode put(ObjectNode holder, String key, java.util.List<QsfQuestion.Option> options) {
    ArrayNode list = holder.putArray(key);
    for (QsfQuestion.Option option : options) {
      ObjectNode item = list.addObject();
      item.set("value", option.value());
      texts.words(item, "text", question, option.list(), option.id(), "Display");
      condition(item, option);
      if (option.json().path("ExclusiveAnswer").asBoolean()) item.put("isExclusive", true);
      if (option.json().has("Image")) {
        warn("/" + option.list() + "/" + option.id() + "/Image", "the image is not carried over");
      }
    }
    return list;
  }

  private void condition(ObjectNode item, QsfQuestion.Option option) {
    if (!option.json().path("DisplayLogic").isObject()) return;
    try {
      item.put("visibleIf", logic.of(option.json().path("DisplayLogic")));
    } catch (Untranslatable untranslatable) {
      warn(
          "/" + option.list() + "/" + option.id() + "/DisplayLogic",
          "this is always shown: " + untranslatable.reason());
    }
  }
}
