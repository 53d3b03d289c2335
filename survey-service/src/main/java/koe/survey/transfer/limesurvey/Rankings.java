package koe.survey.transfer.limesurvey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Answers put into an order. */
final class Rankings {

  private final Asked asked;

  Rankings(Asked asked) {
    this.asked = asked;
  }

  List<ObjectNode> convert() {
    ObjectNode element = asked.element().put("type", "ranking");
    List<LimeQuestion.Part> answers = asked.question().answers(0);
    asked.put("choices", answers.isEmpty() ? asked.question().subquestions() : answers);
    ChoiceLists.order(asked, "choicesOrder");
    ChoiceLists.filter(asked, "choicesVisibleIf");
    int all = element.path("choices").size();
    var most =
        asked
            .attributes()
            .whole("max_answers")
            .or(() -> asked.attributes().whole("max_subquestions"));
    var least = asked.attributes().whole("min_answers");
    if ((most.isPresent() && most.get() < all) || least.isPresent()) {
      element.put("selectToRankEnabled", true);
      least.ifPresent(number -> element.put("minSelectedChoices", number));
      most.ifPresent(number -> element.put("maxSelectedChoices", number));
    }
    return List.of(element);
  }
}
