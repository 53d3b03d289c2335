package koe.response.form;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import koe.kernel.access.Secrets;
import koe.kernel.survey.SurveyDefinition;
import koe.kernel.text.Texts;
import koe.kernel.web.Problem;
import koe.response.form.Sitting.Company;
import koe.response.intake.Definitions;
import koe.response.intake.IntakeStore.Known;
import koe.response.intake.Link;
import koe.response.intake.ResponseRecorder;
import koe.response.scrutiny.Pace;

/** Seats a customer where they left off, or says why there is nothing to answer. */
@Singleton
class Reception {

  private static final int NONCE_BYTES = 16;

  private final Definitions definitions;
  private final ResponseRecorder recorder;
  private final Answering answering;
  private final Companies companies;
  private final Farewell farewell;
  private final Pace pace;
  private final Clock clock;

  @Inject
  Reception(
      Definitions definitions,
      ResponseRecorder recorder,
      Answering answering,
      Companies companies,
      Farewell farewell,
      Pace pace,
      Clock clock) {
    this.definitions = definitions;
    this.recorder = recorder;
    this.answering = answering;
    this.companies = companies;
    this.farewell = farewell;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Either a sitting or a refusal.
   *
   * @param page from which an unfinished response goes on
   */
  record Arrival(Optional<Sitting> sitting, Optional<Response> refusal, int page) {}

  /** Somebody opens the link. */
  Arrival receive(Link link, Visitor visitor) {
    Optional<Known> known = recorder.known(link, Optional.empty());
    Optional<Integer> version = known.map(Known::version).or(link::version);
    String nonce = Secrets.random(NONCE_BYTES);
    pace.shown(nonce);
    return arrive(link, visitor, known, version, nonce, Optional.empty());
  }

  /** Somebody sends back a page. */
  Arrival receiveAgain(Link link, Visitor visitor, MultivaluedMap<String, String> fields) {
    String nonce = Optional.ofNullable(fields.getFirst(PageForm.NONCE)).orElse("");
    if (!nonce.matches("[A-Za-z0-9_-]{22}")) {
      throw Problem.malformed("The form is incomplete. Open the link again.");
    }
    Optional<String> resume = link.isPersonal() ? Optional.empty() : Optional.of(nonce);
    Optional<Known> known = recorder.known(link, resume);
    Optional<Integer> version =
        known.map(Known::version).or(() -> number(fields, PageForm.VERSION)).or(link::version);
    Visitor same = visitor.choosing(Optional.ofNullable(fields.getFirst(PageForm.LANGUAGE)));
    return arrive(link, same, known, version, nonce, number(fields, PageForm.NOTICE));
  }

  private static Optional<Integer> number(MultivaluedMap<String, String> fields, String name) {
    return Optional.ofNullable(fields.getFirst(name))
        .filter(text -> text.matches("[1-9]\\d{0,5}"))
        .map(Integer::valueOf);
  }

  private Arrival arrive(
      Link link,
      Visitor visitor,
      Optional<Known> known,
      Optional<Integer> version,
      String nonce,
      Optional<Integer> notice) {
    Company company = companies.behind(link.workspace());
    if (version.isEmpty()) {
      Texts.In t = visitor.texts(link.language());
      return refused(farewell.say(410, t, company.look(), "form.over", visitor));
    }
    SurveyDefinition definition = definitions.get(link.workspace(), link.survey(), version.get());
    Sitting sitting =
        new Sitting(
            link,
            visitor,
            definition,
            version.get(),
            visitor.language(definition, link.language()),
            company,
            nonce,
            notice,
            ResponseRecorder.answers(known).deepCopy(),
            timing(link, definition, nonce));
    return refusal(sitting, known)
        .map(Reception::refused)
        .orElseGet(
            () ->
                new Arrival(
                    Optional.of(sitting), Optional.empty(), known.map(Known::page).orElse(0)));
  }

  /** What was noted when they began; whatever a browser could say counts nothing. */
  private Timing timing(Link link, SurveyDefinition definition, String nonce) {
    Timing waiting = Timing.waiting(clock.instant());
    if (!definition.isTimed()) {
      return waiting;
    }
    Optional<String> resume = link.isPersonal() ? Optional.empty() : Optional.of(nonce);
    return recorder.timing(link, resume).map(Timing::of).orElse(waiting);
  }

  private Optional<Response> refusal(Sitting sitting, Optional<Known> known) {
    Visitor visitor = sitting.visitor();
    if (known.filter(Known::isComplete).isPresent()) {
      return Optional.of(
          answering.finishedBy(sitting.link(), sitting.nonce())
              ? farewell.thanks(sitting, sitting.interview(clock))
              : farewell.say(
                  200, sitting.texts(), sitting.company().look(), "form.answered", visitor));
    }
    return sitting.link().isOpen()
        ? Optional.empty()
        : Optional.of(
            farewell.say(410, sitting.texts(), sitting.company().look(), "form.over", visitor));
  }

  private static Arrival refused(Response refusal) {
    return new Arrival(Optional.empty(), Optional.of(refusal), 0);
  }
}
