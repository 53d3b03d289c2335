package koe.kernel.survey;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with answers, one thing for each question. */
final class AnswerCheck {

  private final SurveyDefinition definition;
  private final Answers answers;
  private final List<PageView> pages;

  AnswerCheck(SurveyDefinition definition, Answers answers, List<PageView> pages) {
    this.definition = definition;
    this.answers = answers;
    this.pages = pages;
  }

  /** What is open on these pages: wrong answers and missing ones, where the question is asked. */
  List<AnswerProblem> open(List<PageView> some) {
    List<AnswerProblem> problems = new ArrayList<>();
    for (PageView page : some) {
      if (page.visible()) {
        page.questions().forEach(view -> complain(view, problems));
        problems.addAll(PanelCheck.missing(page, answers));
      }
    }
    return problems;
  }

  private void complain(QuestionView view, List<AnswerProblem> problems) {
    if (!view.isAsked()) return;
    int before = problems.size();
    view.parts().forEach(part -> part.questions().forEach(inner -> complain(inner, problems)));
    if (problems.size() > before) return;
    new Complaint(view)
        .detail()
        .ifPresent(
            detail ->
                problems.add(
                    AnswerProblem.at(
                        view.place().path(view.question().key()), view.field(), detail)));
  }

  /** What no response may hold, finished or not. */
  List<AnswerProblem> partial() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.setAll(answers.given());
    all.setAll(answers.blank());
    Set<String> variables = definition.logic().results(definition);
    Map<List<String>, AnswerProblem> problems = new LinkedHashMap<>();
    InnerAnswers.refusals(all, definition.all().toList()).stream()
        .filter(refusal -> !variables.contains(refusal.within().get(0)))
        .map(this::problem)
        .forEach(problem -> problems.putIfAbsent(List.of(problem.question()), problem));
    return List.copyOf(problems.values());
  }

  private AnswerProblem problem(Refusal refusal) {
    String detail = refusal.message().in(answers.language());
    return AnswerProblem.at(refusal.within(), refusal.within().get(0), detail);
  }

  List<AnswerProblem> finished() {
    List<AnswerProblem> refused = partial();
    Set<String> known = refused.stream().map(AnswerProblem::question).collect(Collectors.toSet());
    Stream<AnswerProblem> others =
        open(pages).stream().filter(problem -> !known.contains(problem.question()));
    return Stream.concat(refused.stream(), others).toList();
  }
}
