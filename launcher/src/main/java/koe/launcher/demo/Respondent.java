package koe.launcher.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import koe.kernel.json.Json;
import koe.kernel.survey.Choice;
import koe.kernel.survey.MeasuredQuestion;
import koe.kernel.survey.Question;
import koe.kernel.survey.QuestionView;
import koe.kernel.survey.SurveyDefinition;

/**
 * Fills in a survey the way a person does: first the rating, then whatever the survey goes on to
 * ask because of it. The first free text is about the reason, later ones about what to improve.
 */
final class Respondent {

  /** One person filling in the survey once. */
  record Sitting(String language, Mood mood, LocalDate day, double talkative) {}

  /** Choices that need a text next to them or stand alone. */
  private static final Set<String> SPECIAL = Set.of("other", "none", "refused", "dontknow");

  private static final double CHOOSES = 0.8;
  private static final double CHOOSES_SECOND = 0.35;
  private static final double SAYS_YES = 0.65;
  private static final double WISHES = 0.42;

  private final SurveyDefinition definition;
  private final ThemeMix themes;
  private final Map<String, CommentWriter> writers;
  private final Dice dice;

  Respondent(
      SurveyDefinition definition, ThemeMix themes, Map<String, CommentWriter> writers, Dice dice) {
    this.definition = definition;
    this.themes = themes;
    this.writers = writers;
    this.dice = dice;
  }

  Scale scale() {
    return Scale.of(measured().metric());
  }

  private MeasuredQuestion measured() {
    return definition.metrics().get(0);
  }

  ObjectNode answer(Sitting sitting) {
    String theme = theme(sitting);
    ObjectNode answers =
        Json.object().put(measured().question(), scale().rating(sitting.mood(), dice));
    boolean reasonAsked = false;
    for (Question question : asked(answers, sitting)) {
      if (question.isInOwnWords()) {
        comment(sitting, theme, reasonAsked).ifPresent(text -> answers.put(question.name(), text));
        reasonAsked = true;
      } else if (question.metric().isEmpty() && dice.chance(CHOOSES)) {
        choose(answers, question, theme, sitting.mood());
      }
    }
    return answers;
  }

  private String theme(Sitting sitting) {
    return themes.theme(sitting.mood(), sitting.day(), dice);
  }

  private List<Question> asked(ObjectNode answers, Sitting sitting) {
    Clock then = Clock.fixed(sitting.day().atStartOfDay().toInstant(ZoneOffset.UTC), Rhythm.ZONE);
    return definition.interview(answers, sitting.language(), then).visiblePages().stream()
        .flatMap(page -> page.visibleQuestions().stream())
        .map(QuestionView::question)
        .toList();
  }

  private Optional<String> comment(Sitting sitting, String theme, boolean reasonAsked) {
    if (!dice.chance(reasonAsked ? WISHES : sitting.talkative())) {
      return Optional.empty();
    }
    return Optional.ofNullable(writers.get(sitting.language()))
        .map(
            writer ->
                reasonAsked
                    ? writer.wish(dice.chance(0.5) ? theme : theme(sitting), dice)
                    : writer.reason(theme, () -> theme(sitting), sitting.mood().tone(dice), dice));
  }

  private void choose(ObjectNode answers, Question question, String theme, Mood mood) {
    List<Choice> offered =
        question.choosable().stream().filter(one -> !SPECIAL.contains(one.formValue())).toList();
    switch (question.kind()) {
      case "checkbox" -> tick(answers.putArray(question.name()), offered, theme);
      case "radiogroup", "dropdown" -> answers.set(question.name(), ladder(offered, mood).value());
      case "boolean" ->
          answers.set(question.name(), offered.get(dice.chance(SAYS_YES) ? 0 : 1).value());
      default -> {}
    }
  }

  /** Ticks what the person has on their mind, if it is offered, and perhaps something else. */
  private void tick(ArrayNode ticked, List<Choice> offered, String theme) {
    Choice first =
        offered.stream()
            .filter(one -> one.formValue().equals(theme))
            .findFirst()
            .orElseGet(() -> dice.one(offered));
    Choice second = dice.one(offered);
    ticked.add(first.value());
    if (!second.equals(first) && dice.chance(CHOOSES_SECOND)) {
      ticked.add(second.value());
    }
  }

  /** The templates list the best case first, so that a better mood chooses higher up. */
  private Choice ladder(List<Choice> offered, Mood mood) {
    double place = (1 - mood.level()) * (offered.size() - 1) + dice.between(-0.8, 0.8);
    return offered.get((int) Math.max(0, Math.min(offered.size() - 1, Math.round(place))));
  }
}
