package koe.kernel.survey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How respondents go through a survey.
 *
 * @param turns what ends the survey early or leads on to another page
 * @param timeLimit for the whole survey
 * @param pageTimeLimit for each page that has none of its own
 * @param shuffled whether each respondent meets the questions of a page in another order
 */
record Course(
    List<Trigger> turns,
    Optional<Duration> timeLimit,
    Optional<Duration> pageTimeLimit,
    boolean progressBar,
    boolean previousButton,
    boolean shuffled) {

  Course {
    turns = List.copyOf(turns);
  }

  static Course read(Properties survey, List<Trigger> turns) {
    survey.flag("showTimer", false);
    survey.word("timerLocation", "top", "top", "bottom");
    survey.word("showTimerPanel", "none", "none", "top", "bottom");
    survey.word("timerInfoMode", "combined", "combined", "survey", "page");
    survey.word("showTimerPanelMode", "all", "all", "survey", "page");
    String order = survey.spelling("questionOrder", "questionsOrder").orElse("questionOrder");
    return new Course(
        turns,
        survey.seconds("timeLimit", "maxTimeToFinish"),
        survey.seconds("timeLimitPerPage", "maxTimeToFinishPage"),
        hasProgressBar(survey),
        survey.flag("showPrevButton", true),
        survey.word(order, "initial", "initial", "random").equals("random"));
  }

  private static boolean hasProgressBar(Properties survey) {
    return survey
        .any("showProgressBar")
        .map(place -> place.asText())
        .filter(place -> !place.equals("off") && !place.equals("false"))
        .isPresent();
  }
}
