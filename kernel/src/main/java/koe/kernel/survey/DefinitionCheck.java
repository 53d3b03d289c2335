package koe.kernel.survey;

import java.util.List;
import java.util.Optional;

/** Finds what only shows when all questions are known: names that lead nowhere, and too much. */
final class DefinitionCheck {

  /** So many questions can one respondent meet at once, those in entries counted each time. */
  private static final long MOST = 100_000;

  private final SurveyDefinition definition;
  private final Properties survey;

  DefinitionCheck(SurveyDefinition definition, Properties survey) {
    this.definition = definition;
    this.survey = survey;
  }

  void check() {
    definition.all().forEach(this::check);
    for (Trigger turn : definition.course().turns()) {
      if (turn instanceof Trigger.Skip skip && definition.question(skip.question()).isEmpty()) {
        survey.refuse("triggers", "There is no question '" + skip.question() + "'");
      }
    }
    if (definition.all().mapToLong(question -> weight(question, true)).sum() > MOST) {
      survey.refuse("pages", "More than " + MOST + " questions at once, with those in entries");
    }
  }

  private void check(Question question) {
    if (question instanceof NestedQuestion nested) nested.inner().forEach(this::check);
    if (!(question instanceof ChoiceQuestion choice)) return;
    Optional<Carry> carried = choice.choices().carried();
    carried
        .filter(carry -> definition.question(carry.question()).isEmpty())
        .ifPresent(
            carry ->
                survey.refuse(
                    "pages",
                    "'"
                        + question.name()
                        + "' takes its choices from '"
                        + carry.question()
                        + "', which is no question"));
  }

  private static long weight(Question question, boolean outermost) {
    if (!(question instanceof NestedQuestion nested)) return 1;
    List<Question> inner = nested.inner();
    long once = inner.stream().mapToLong(one -> weight(one, false)).sum();
    return 1 + Math.min(MOST + 1, once * groups(nested, outermost));
  }

  private static long groups(NestedQuestion question, boolean outermost) {
    if (question instanceof RowsQuestion rows) return rows.rows().size();
    if (!(question instanceof EntriesQuestion entries)) return 1;
    return outermost ? entries.count().most() : Math.max(1, entries.count().initial());
  }
}
