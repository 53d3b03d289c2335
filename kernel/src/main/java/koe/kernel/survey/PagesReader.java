package koe.kernel.survey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the pages of a definition. */
final class PagesReader {

  private final ElementsReader elements = new ElementsReader(Nesting.outermost());

  List<Page> read(Properties survey) {
    String listed = survey.spelling("elements", "questions").orElse("elements");
    List<Page> pages = new ArrayList<>();
    List<Properties> written = survey.objects("pages");
    for (int i = 0; i < written.size(); i++) pages.add(page(written.get(i), i + 1));
    if (survey.any(listed).isPresent() && !pages.isEmpty()) {
      survey.refuse(listed, "Questions stand either on pages or here");
    } else if (survey.any(listed).isPresent()) {
      elements.read(survey, List.of(), "elements", "questions");
      pages.add(new Page(Panel.nameless("page1"), elements.questions(), Optional.empty()));
    }
    if (pages.stream().allMatch(page -> page.questions().isEmpty())) {
      survey.problems().add(survey.pointer(), "The survey asks nothing");
    }
    return arranged(survey, pages);
  }

  private Page page(Properties page, int number) {
    int first = elements.questions().size();
    Panel whole = ElementsReader.group(page, page.text("name").orElse("page" + number));
    elements.read(page, List.of(whole), "elements", "questions");
    Optional<Duration> limit = page.seconds("timeLimit", "maxTimeToFinish");
    page.refuseOthers(Looks.GROUP);
    List<Question> questions = elements.questions();
    return new Page(whole, questions.subList(first, questions.size()), limit);
  }

  /** A survey can be asked on one page, or each question on its own, whatever its pages are. */
  private static List<Page> arranged(Properties survey, List<Page> pages) {
    boolean single = survey.flag("isSinglePage", false);
    String mode =
        survey.word(
            "questionsOnPageMode",
            single ? "singlePage" : "standard",
            "standard",
            "singlePage",
            "questionPerPage");
    return switch (mode) {
      case "singlePage" -> List.of(together(pages));
      case "questionPerPage" -> pages.stream().flatMap(page -> apart(page).stream()).toList();
      default -> pages;
    };
  }

  private static Page together(List<Page> pages) {
    List<Question> all = pages.stream().flatMap(page -> page.questions().stream()).toList();
    return new Page(Panel.nameless("all"), all, Optional.empty());
  }

  private static List<Page> apart(Page page) {
    return page.questions().stream()
        .map(
            question ->
                new Page(alone(page.whole(), question), List.of(question), page.timeLimit()))
        .toList();
  }

  private static Panel alone(Panel page, Question question) {
    return new Panel(
        question.name(),
        page.title(),
        page.description(),
        page.visible(),
        page.enabled(),
        Condition.NEVER,
        LocalizedText.empty(),
        false);
  }
}
