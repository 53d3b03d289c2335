package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions with one answer of several: lists, yes or no, gender, five points. */
final class SingleChoices {

  private final Asked asked;
  private final ObjectNode element;

  SingleChoices(Asked asked) {
    this.asked = asked;
    this.element = asked.element();
  }

  List<ObjectNode> convert() {
    switch (asked.question().type()) {
      case "5" -> element.put("type", "rating").put("rateMin", 1).put("rateMax", 5);
      case "Y" -> yesNo();
      case "G" -> gender();
      case "!" -> list("dropdown");
      case "O" -> list("radiogroup").put("showCommentArea", true);
      default -> list("radiogroup");
    }
    return List.of(element);
  }

  private void yesNo() {
    element.put("type", "boolean").put("valueTrue", "Y").put("valueFalse", "N");
    asked.texts().own(element, "labelTrue", OwnWord.YES);
    asked.texts().own(element, "labelFalse", OwnWord.NO);
  }

  private void gender() {
    element.put("type", "radiogroup");
    Map<String, OwnWord> words = new LinkedHashMap<>();
    words.put("F", OwnWord.FEMALE);
    words.put("M", OwnWord.MALE);
    asked.putOwn("choices", words);
  }

  private ObjectNode list(String type) {
    element.put("type", type);
    asked.put("choices", asked.question().answers(0));
    ChoiceLists.other(asked);
    ChoiceLists.order(asked, "choicesOrder");
    ChoiceLists.filter(asked, "choicesVisibleIf");
    return element;
  }
}
