package koe.kernel.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the panels of which at least one question has to be answered and none is. */
final class PanelCheck {

  private PanelCheck() {}

  static List<AnswerProblem> missing(PageView page, Answers answers) {
    Set<Panel> panels = new LinkedHashSet<>();
    page.questions().forEach(view -> panels.addAll(view.question().head().panels()));
    List<AnswerProblem> problems = new ArrayList<>();
    for (Panel panel : panels) {
      if (panel.required().holds(answers.variables())) {
        List<QuestionView> asked = asked(page, panel);
        if (!asked.isEmpty() && asked.stream().allMatch(view -> view.answer().isEmpty())) {
          problems.add(problem(panel, asked.get(0), answers.language()));
        }
      }
    }
    return problems;
  }

  private static List<QuestionView> asked(PageView page, Panel panel) {
    return page.questions().stream()
        .filter(QuestionView::isAsked)
        .filter(view -> view.question().takesAnswers())
        .filter(view -> view.question().head().panels().contains(panel))
        .toList();
  }

  private static AnswerProblem problem(Panel panel, QuestionView first, String language) {
    String own = panel.requiredText().in(language);
    String detail = own.isEmpty() ? Message.of("requiredInPanel").in(language) : own;
    return AnswerProblem.at(first.place().path(first.question().key()), first.field(), detail);
  }
}
