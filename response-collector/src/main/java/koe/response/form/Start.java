package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import koe.kernel.form.FormNotice;
import koe.kernel.form.FormStart;
import koe.kernel.form.FormTime;
import koe.kernel.form.SurveyForm;
import koe.kernel.survey.Interview;
import koe.kernel.survey.Page;
import koe.response.form.PageForm.Remark;

/**
 * Begins a survey of limited time by a button, because a page is also opened by programs that look
 * at mail, and because a time that began on its own would begin again with each opening.
 */
@Singleton
class Start {

  /** What the button says. */
  private static final String STEP = "start";

  private final SurveyForm surveyForm;
  private final PageForm form;
  private final Answering answering;
  private final Clock clock;

  @Inject
  Start(SurveyForm surveyForm, PageForm form, Answering answering, Clock clock) {
    this.surveyForm = surveyForm;
    this.form = form;
    this.answering = answering;
    this.clock = clock;
  }

  static boolean isPressed(Map<String, List<String>> fields) {
    return fields.getOrDefault(PageForm.STEP, List.of()).contains(STEP);
  }

  /** True where a clock would run that nobody has started. */
  boolean isDue(Sitting sitting, int wanted) {
    return sitting.definition().isTimed()
        && sitting.timing().waitsAt(sitting.definition(), page(sitting, wanted));
  }

  private Page page(Sitting sitting, int wanted) {
    Interview interview = sitting.interview(clock);
    return interview.pages().get(Walk.through(interview).at(wanted)).page();
  }

  /** The page with the button; it carries what the address chose. */
  Response show(Sitting sitting, int wanted, Map<String, List<String>> fields) {
    int number = Walk.through(sitting.interview(clock)).at(wanted);
    Optional<FormNotice> notice = FormNotice.of(sitting.company().branding(), sitting.language());
    Map<String, List<String>> hidden =
        new LinkedHashMap<>(Preselection.fields(sitting.definition(), fields));
    PageForm.hidden(sitting, number, notice)
        .forEach((name, value) -> hidden.put(name, List.of(value)));
    FormStart start =
        new FormStart(
            sitting.texts(),
            sitting.language(),
            sitting.interview(clock).title(),
            sitting.company().look(),
            notice,
            sitting.visitor().action(),
            hidden,
            PageForm.otherLanguages(sitting),
            time(sitting, number));
    return surveyForm.start(start, sitting.visitor().frames());
  }

  private FormTime time(Sitting sitting, int number) {
    Instant now = clock.instant();
    return Timing.starting(number, now)
        .shown(sitting.definition(), page(sitting, number), now)
        .orElseThrow();
  }

  /**
   * Starts the clock if the button was pressed; whatever else is sent is shown the button.
   *
   * @throws koe.kernel.web.Problem 409 if the survey was answered elsewhere
   */
  Response press(Sitting sitting, int number, Map<String, List<String>> fields) {
    if (!isPressed(fields)) {
      return show(sitting, number, fields);
    }
    Sitting begun = sitting.starting(number, clock.instant());
    answering.keep(begun, number);
    begun.answers().setAll(Preselection.of(begun.definition(), fields));
    return form.show(begun, number, Remark.NONE);
  }
}
