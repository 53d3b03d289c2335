package koe.kernel.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages that a respondent does not come to because an answer ends the survey or leads on to a
 * later page. It happens where the respondent leaves the page with the answer that decides.
 */
final class Turns {

  private final SurveyDefinition definition;
  private final List<Trigger> taken;

  private Turns(SurveyDefinition definition, Answers answers) {
    this.definition = definition;
    this.taken =
        definition.course().turns().stream()
            .filter(turn -> turn.condition().variables().stream().anyMatch(answers::knows))
            .filter(turn -> turn.condition().isTrue(answers.variables()))
            .toList();
  }

  static List<PageView> taken(SurveyDefinition definition, Answers answers, List<PageView> pages) {
    Turns turns = new Turns(definition, answers);
    return turns.taken.isEmpty() ? pages : turns.walk(pages);
  }

  private List<PageView> walk(List<PageView> pages) {
    List<PageView> walked = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < pages.size(); i++) {
      PageView page = pages.get(i);
      boolean reached = i >= next && page.visible();
      walked.add(reached || !page.visible() ? page : page.passedOver());
      if (reached) next = Math.max(i + 1, target(page, pages).orElse(i + 1));
    }
    return walked;
  }

  private Optional<Integer> target(PageView page, List<PageView> pages) {
    return taken.stream()
        .filter(turn -> isDecidedOn(page, turn))
        .filter(turn -> !(turn instanceof Trigger.Skip skip) || isSeen(skip.question(), pages))
        .map(
            turn ->
                turn instanceof Trigger.Skip skip ? placeOf(skip.question(), pages) : pages.size())
        .findFirst();
  }

  /** Nobody is led to a question that is not asked. */
  private static boolean isSeen(String question, List<PageView> pages) {
    return PageViews.named(pages, question).filter(QuestionView::visible).isPresent();
  }

  private boolean isDecidedOn(PageView page, Trigger turn) {
    return turn.condition().variables().stream()
        .anyMatch(
            name ->
                page.questions().stream().anyMatch(question -> uses(name, question.question())));
  }

  private static boolean uses(String name, Question question) {
    String used = name.toLowerCase(Locale.ROOT);
    String key = question.key().toLowerCase(Locale.ROOT);
    return used.equals(key) || used.startsWith(key + ".") || used.startsWith(key + "[");
  }

  private int placeOf(String question, List<PageView> pages) {
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).page().questions().stream().anyMatch(q -> q.name().equals(question))) {
        return i;
      }
    }
    return definition.pages().size();
  }
}
