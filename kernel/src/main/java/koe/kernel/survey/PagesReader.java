package koe.kernel.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the pages of a definition, with the panels and questions on them. */
final class PagesReader {

  private final List<Question> questions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private int elements;

  List<Page> read(Properties survey) {
    String listed = survey.spelling("elements", "questions").orElse("elements");
    List<Page> pages = new ArrayList<>();
    List<Properties> written = survey.objects("pages");
    for (int i = 0; i < written.size(); i++) pages.add(page(written.get(i), i + 1));
    if (survey.any(listed).isPresent() && !pages.isEmpty()) {
      survey.refuse(listed, "Questions stand either on pages or here");
    } else if (survey.any(listed).isPresent()) {
      readElements(survey, List.of());
      pages.add(new Page(nameless("page1"), questions));
    }
    if (pages.stream().allMatch(page -> page.questions().isEmpty())) {
      survey.problems().add(survey.pointer(), "The survey asks nothing");
    }
    return pages;
  }

  private Page page(Properties page, int number) {
    int first = questions.size();
    Panel whole = group(page, page.text("name").orElse("page" + number));
    readElements(page, List.of(whole));
    page.refuseOthers(Looks.GROUP);
    return new Page(whole, questions.subList(first, questions.size()));
  }

  private void readElements(Properties group, List<Panel> around) {
    String listed = group.spelling("elements", "questions").orElse("elements");
    for (Properties element : group.objects(listed)) {
      if (++elements == DefinitionLimits.QUESTIONS + 1) {
        String most = "More than " + DefinitionLimits.QUESTIONS + " questions";
        group.problems().add(element.pointer(), most);
      }
      if (elements <= DefinitionLimits.QUESTIONS) readElement(element, around);
    }
  }

  private void readElement(Properties element, List<Panel> around) {
    String type = element.text("type").orElse("").toLowerCase(Locale.ROOT);
    if (type.isEmpty()) {
      element.refuse("type", "The type is missing");
    } else if (type.equals("panel")) {
      readPanel(element, around);
    } else {
      QuestionReader.read(element, type, around).ifPresent(question -> add(element, question));
    }
  }

  private void readPanel(Properties element, List<Panel> around) {
    List<Panel> inside = new ArrayList<>(around);
    inside.add(group(element, element.text("name").orElse("")));
    readElements(element, inside);
    element.refuseOthers(Looks.GROUP);
  }

  private void add(Properties element, Question question) {
    questions.add(question);
    boolean fresh = names.add(question.name());
    boolean comment = !question.hasComment() || names.add(question.commentName());
    if ((!fresh || !comment) && !question.name().isBlank()) {
      element.refuse("name", "The name '" + question.name() + "' stands twice");
    }
  }

  private static Panel group(Properties group, String name) {
    return new Panel(
        name,
        group.localized("title"),
        group.localized("description"),
        group.condition("visible", true, "visibleIf"),
        QuestionReader.enabled(group));
  }

  private static Panel nameless(String name) {
    return new Panel(
        name, LocalizedText.empty(), LocalizedText.empty(), Condition.ALWAYS, Condition.ALWAYS);
  }
}
