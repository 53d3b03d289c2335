package koe.kernel.survey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the panels and questions of a page, or those inside a question. */
final class ElementsReader {

  private final List<Question> questions = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> keys = new HashSet<>();
  private final Nesting nesting;

  ElementsReader(Nesting nesting) {
    this.nesting = nesting;
  }

  /** All that was read so far, in the order of the definition. */
  List<Question> questions() {
    return questions;
  }

  void read(Properties group, List<Panel> around, String... spellings) {
    String listed = group.spelling(spellings).orElse(spellings[0]);
    for (Properties element : group.objects(listed)) {
      if (nesting.count() == DefinitionLimits.QUESTIONS + 1) {
        String most = "More than " + DefinitionLimits.QUESTIONS + " questions";
        group.problems().add(element.pointer(), most);
      }
      if (nesting.isWithinLimit()) readElement(element, around);
    }
  }

  private void readElement(Properties element, List<Panel> around) {
    String type = element.text("type").orElse("").toLowerCase(Locale.ROOT);
    if (type.isEmpty()) {
      element.refuse("type", "The type is missing");
    } else if (type.equals("panel")) {
      readPanel(element, around);
    } else {
      QuestionReader.read(element, type, around, nesting)
          .ifPresent(question -> add(element, question));
    }
  }

  private void readPanel(Properties element, List<Panel> around) {
    List<Panel> inside = new ArrayList<>(around);
    inside.add(group(element, element.text("name").orElse("")));
    read(element, inside, "elements", "questions");
    element.refuseOthers(Looks.GROUP);
  }

  private void add(Properties element, Question question) {
    questions.add(question);
    boolean fresh = names.add(question.name());
    boolean shared = !question.key().equals(question.name());
    boolean own = keys.add(question.key()) || shared;
    boolean comment = !question.hasComment() || keys.add(question.commentName()) || shared;
    if (!(fresh && own && comment) && !question.name().isBlank()) {
      element.refuse("name", "The name '" + question.name() + "' stands twice");
    }
  }

  static Panel group(Properties group, String name) {
    return new Panel(
        name,
        group.localized("title"),
        group.localized("description"),
        group.condition("visible", true, "visibleIf"),
        QuestionReader.enabled(group),
        group.condition("isRequired", false, "requiredIf"),
        group.localized("requiredErrorText"),
        isShuffled(group));
  }

  private static boolean isShuffled(Properties group) {
    String property = group.spelling("questionOrder", "questionsOrder").orElse("questionOrder");
    return group.word(property, "default", "default", "initial", "random").equals("random");
  }
}
