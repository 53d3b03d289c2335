package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import koe.kernel.form.Branding;
import koe.kernel.form.FormLook;
import koe.kernel.form.SurveyForm;
import koe.kernel.survey.Interview;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Texts;
import koe.response.intake.Link;

/**
 * One customer before one survey.
 *
 * @param version of the survey that they began with, whatever was published since
 * @param nonce the secret of this sitting; sending it twice records once
 * @param notice the version of the privacy notice that they were shown
 * @param answers given so far
 * @param timing how long they are at it
 */
record Sitting(
    Link link,
    Visitor visitor,
    SurveyDefinition definition,
    int version,
    String language,
    Company company,
    String nonce,
    Optional<Integer> notice,
    ObjectNode answers,
    Timing timing) {

  /** Who asks. */
  record Company(Branding branding, FormLook look) {}

  Texts.In texts() {
    return SurveyForm.texts(language);
  }

  Interview interview(Clock clock) {
    return definition.interview(answers, language, clock, respondent());
  }

  /** What stays the same for one customer: their own link, else the page that they opened. */
  private String respondent() {
    return link.isPersonal() ? visitor.action() : nonce;
  }

  /** The same with the clock running from now on. */
  Sitting starting(int page, Instant now) {
    return new Sitting(
        link,
        visitor,
        definition,
        version,
        language,
        company,
        nonce,
        notice,
        answers,
        Timing.starting(page, now));
  }

  /** Whether they may send this page alone, because the time of pages is kept. */
  boolean isBoundToPage() {
    return timing.running() && definition.hasTimedPages();
  }

  /** The secret with which an unfinished response of an open link goes on. */
  Optional<String> resume() {
    return link.isPersonal() ? Optional.empty() : Optional.of(nonce);
  }
}
