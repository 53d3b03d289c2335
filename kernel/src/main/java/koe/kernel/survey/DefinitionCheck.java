package koe.kernel.survey;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Finds what only shows when all questions are known: names that lead nowhere, and too much. */
final class DefinitionCheck {

  /** So many questions can one respondent meet at once, those in entries counted each time. */
  private static final long MOST = 100_000;

  /** So many choices can stand on their pages, in a ranking each at each place. */
  private static final long MOST_CHOICES = 100_000;

  private static final int HOPS = 20;

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
    if (sum(question -> 1) > MOST) {
      survey.refuse("pages", "More than " + MOST + " questions at once, with those in entries");
    }
    if (sum(this::offered) > MOST_CHOICES) {
      survey.refuse(
          "pages", "More than " + MOST_CHOICES + " choices at once, counted wherever they stand");
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

  private long sum(ToLongFunction<Question> weight) {
    return definition.all().mapToLong(question -> weight(question, true, weight)).sum();
  }

  private static long weight(
      Question question, boolean outermost, ToLongFunction<Question> weight) {
    if (!(question instanceof NestedQuestion nested)) return weight.applyAsLong(question);
    List<Question> inner = nested.inner();
    long once = inner.stream().mapToLong(one -> weight(one, false, weight)).sum();
    return weight.applyAsLong(question) + Math.min(MOST + 1, once * groups(nested, outermost));
  }

  private long offered(Question question) {
    long choices = source(question).choosable().size();
    return question instanceof RankingQuestion ? choices * choices : choices;
  }

  /** The question whose choices this one offers: itself, or the one that they are taken from. */
  private Question source(Question question) {
    Question source = question;
    for (int hop = 0; hop < HOPS; hop++) {
      if (!(source instanceof ChoiceQuestion choice)) return source;
      Optional<Question> next =
          choice.choices().carried().flatMap(carry -> definition.question(carry.question()));
      if (next.isEmpty()) return source;
      source = next.get();
    }
    return source;
  }

  private static long groups(NestedQuestion question, boolean outermost) {
    if (question instanceof RowsQuestion rows) return rows.rows().size();
    if (!(question instanceof EntriesQuestion entries)) return 1;
    return outermost ? entries.count().most() : Math.max(1, entries.count().initial());
  }
}
