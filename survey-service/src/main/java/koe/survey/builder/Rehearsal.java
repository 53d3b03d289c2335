package koe.survey.builder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import koe.kernel.json.Json;
import koe.kernel.survey.FormAnswers;
import koe.kernel.survey.PageView;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.SurveyDefinition;

/** An author who answers the survey to see what a customer would see. */
final class Rehearsal {

  private final SurveyDefinition definition;
  private final String language;
  private final Clock clock;
  private ObjectNode answers = Json.object();
  private int shown = -1;
  private int asked;

  Rehearsal(SurveyDefinition definition, String language, Clock clock) {
    this.definition = definition;
    this.language = language;
    this.clock = clock;
  }

  Rehearsal given(ObjectNode before) {
    answers = before;
    return this;
  }

  /** Takes the answers that were filled in on a page. */
  Rehearsal filledIn(int page, Map<String, List<String>> fields) {
    List<PageView> visible = visible();
    if (page >= 0 && page < visible.size()) {
      shown = page;
      asked = asked(visible.get(page));
      answers.setAll(FormAnswers.read(visible.get(page), fields));
    }
    return this;
  }

  ObjectNode answers() {
    return answers;
  }

  /** The page to show: the same again if the answers brought further questions there. */
  int next(int wanted) {
    List<PageView> visible = visible();
    boolean more =
        shown >= 0 && wanted > shown && shown < visible.size() && asked(visible.get(shown)) > asked;
    return more ? shown : wanted;
  }

  private List<PageView> visible() {
    return definition.interview(answers, language, clock).visiblePages();
  }

  private static int asked(PageView page) {
    return (int) page.questions().stream().filter(QuestionView::visible).count();
  }
}
