package koe.kernel.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The order in which one respondent meets the questions of a page. What stands in a panel stays
 * together: the panel as a whole is shuffled among its neighbours, and inside only if it says so.
 */
final class Arrangement {

  private final SurveyDefinition definition;
  private final Shuffle shuffle;

  Arrangement(SurveyDefinition definition, Shuffle shuffle) {
    this.definition = definition;
    this.shuffle = shuffle;
  }

  List<Question> of(Page page) {
    boolean any =
        definition.course().shuffled()
            || page.whole().shuffled()
            || page.questions().stream()
                .anyMatch(question -> question.head().panels().stream().anyMatch(Panel::shuffled));
    if (!any) return page.questions();
    int outermost =
        page.questions().stream().anyMatch(q -> q.head().panels().contains(page.whole())) ? 1 : 0;
    return arranged(
        page.name(),
        page.questions(),
        outermost,
        definition.course().shuffled() || page.whole().shuffled());
  }

  private List<Question> arranged(
      String name, List<Question> questions, int depth, boolean shuffled) {
    Map<Object, List<Question>> blocks = new LinkedHashMap<>();
    for (Question question : questions) {
      List<Panel> panels = question.head().panels();
      Object block = panels.size() > depth ? panels.get(depth) : question;
      blocks.computeIfAbsent(block, key -> new ArrayList<>()).add(question);
    }
    List<Object> order = new ArrayList<>(blocks.keySet());
    List<Question> arranged = new ArrayList<>();
    for (Object block : shuffled ? shuffle.of(name, order) : order) {
      List<Question> inside = blocks.getOrDefault(block, List.of());
      arranged.addAll(
          block instanceof Panel panel
              ? arranged(name + "/" + panel.name(), inside, depth + 1, panel.shuffled())
              : inside);
    }
    return arranged;
  }
}
