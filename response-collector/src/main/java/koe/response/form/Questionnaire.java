package koe.response.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import koe.kernel.survey.AnswerProblem;
import koe.kernel.survey.EntryEdit;
import koe.kernel.survey.FileQuestion;
import koe.kernel.survey.FormAnswers;
import koe.kernel.survey.Interview;
import koe.kernel.survey.PageView;
import koe.kernel.web.Problem;
import koe.response.file.SentForm;
import koe.response.form.PageForm.Remark;
import koe.response.intake.Link;
import koe.response.intake.Look;
import koe.response.intake.Openings;
import koe.response.intake.ResponseContent;
import koe.response.scrutiny.Sender;

/** Walks a customer through the pages of a survey, with nothing but forms. */
@Singleton
class Questionnaire {

  private static final String BACK = "back";

  /** What the script sends while answers are given: they are kept, and the page comes again. */
  private static final String KEEP = "keep";

  /** What the script sends when the time of the page or the survey is over. */
  private static final String TIME_UP = "timeup";

  private static final Duration SOON = Duration.ofSeconds(-2);

  private final Reception reception;
  private final Answering answering;
  private final PageForm form;
  private final Farewell farewell;
  private final PageFiles files;
  private final Start start;
  private final Sender sender;
  private final Openings openings;
  private final Clock clock;

  @Inject
  Questionnaire(
      Reception reception,
      Answering answering,
      PageForm form,
      Farewell farewell,
      PageFiles files,
      Start start,
      Sender sender,
      Openings openings,
      Clock clock) {
    this.openings = openings;
    this.files = files;
    this.start = start;
    this.reception = reception;
    this.answering = answering;
    this.form = form;
    this.farewell = farewell;
    this.sender = sender;
    this.clock = clock;
  }

  Response show(Link link, Visitor visitor, MultivaluedMap<String, String> query, Look look) {
    Reception.Arrival arrival = reception.receive(link, visitor);
    if (arrival.refusal().isPresent()) {
      openings.note(link, look);
      return arrival.refusal().get();
    }
    Sitting sitting = arrival.sitting().orElseThrow();
    if (sitting.timing().isOver(sitting.definition(), clock.instant(), Timing.GRACE)) {
      openings.note(link, look);
      return late(sitting);
    }
    ObjectNode chosen = Preselection.of(sitting.definition(), query);
    openings.note(link, look.choosing(ResponseContent.of(sitting.definition(), chosen).scores()));
    if (start.isDue(sitting, arrival.page())) {
      return start.show(sitting, arrival.page(), query);
    }
    sitting.answers().setAll(chosen);
    return form.show(sitting, arrival.page(), Remark.NONE);
  }

  Response answer(Link link, Visitor visitor, SentForm form) {
    String unseen = form.fields().getFirst(PageForm.HONEYPOT);
    if (unseen != null && !unseen.isEmpty()) {
      sender.filledHoneypot();
    }
    Reception.Arrival arrival = reception.receiveAgain(link, visitor, form.fields());
    return arrival.refusal().orElseGet(() -> step(arrival.sitting().orElseThrow(), form));
  }

  private Response step(Sitting sitting, SentForm sent) {
    MultivaluedMap<String, String> fields = sent.fields();
    Interview before = sitting.interview(clock);
    int number = number(fields.getFirst(PageForm.PAGE), before.pages().size());
    if (start.isDue(sitting, number)) {
      return begin(sitting, number, fields);
    }
    Instant now = clock.instant();
    Timing timing = sitting.timing().at(number, now);
    if (timing.isOver(sitting.definition(), now, Timing.GRACE)) {
      return late(sitting);
    }
    int here = Walk.through(before).at(sitting.timing().page());
    if (Start.isPressed(fields) || (sitting.isBoundToPage() && number != here)) {
      return form.show(sitting, here, Remark.NONE);
    }
    if (timing.isOver(sitting.definition(), before.pages().get(number).page(), now, Timing.GRACE)) {
      return onward(sitting, before, number);
    }
    Map<String, List<String>> answers = new LinkedHashMap<>(fields);
    PageForm.OWN_FIELDS.forEach(answers::remove);
    ObjectNode given = FormAnswers.read(before.pages().get(number), answers);
    PageFiles.Outcome taken = files.take(sitting, before.pages().get(number), sent);
    given.setAll(taken.answers());
    sitting
        .answers()
        .setAll(sitting.definition().changed(sitting.answers(), given, sitting.language(), clock));
    Interview interview = sitting.interview(clock);
    if (!taken.problems().isEmpty()) {
      return keep(sitting, number, Remark.wrong(taken.problems()));
    }
    if (EntryEdit.apply(interview.pages().get(number), fields, sitting.answers())) {
      return keep(sitting, number);
    }
    String step = Optional.ofNullable(fields.getFirst(PageForm.STEP)).orElse("");
    if (step.equals(BACK)) {
      return keep(sitting, Walk.through(interview).before(number));
    }
    if (step.equals(TIME_UP)) {
      return timeUp(sitting, interview, number);
    }
    if (step.equals(KEEP) || fields.containsKey(FileQuestion.DROP)) {
      return keep(sitting, number);
    }
    if (!taken.answers().isEmpty()) {
      answering.keep(sitting, number);
    }
    return forward(
        sitting, interview, number, Optional.ofNullable(fields.getFirst(PageForm.SHOWN)));
  }

  private Response begin(Sitting sitting, int number, MultivaluedMap<String, String> fields) {
    try {
      return start.press(sitting, number, fields);
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
  }

  private Response keep(Sitting sitting, int page) {
    return keep(sitting, page, Remark.NONE);
  }

  private Response keep(Sitting sitting, int page, Remark remark) {
    try {
      return form.show(sitting, page, remark.saved(answering.keep(sitting, page)));
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
  }

  private Response forward(
      Sitting sitting, Interview interview, int number, Optional<String> shown) {
    PageView page = interview.pages().get(number);
    if (PageForm.hasNews(page, shown)) {
      return form.show(sitting, number, Remark.NEWS);
    }
    List<AnswerProblem> problems = new ArrayList<>(interview.errors(page));
    if (!problems.isEmpty()) {
      return form.show(sitting, number, Remark.wrong(problems));
    }
    OptionalInt next = Walk.through(interview).after(number);
    return next.isPresent() ? keep(sitting, next.getAsInt()) : complete(sitting, interview);
  }

  /** The time is over, and what was there at that moment was sent. */
  private Response timeUp(Sitting sitting, Interview interview, int number) {
    Instant now = clock.instant();
    Timing timing = sitting.timing().at(number, now);
    if (timing.isOver(sitting.definition(), now, SOON)) {
      return late(sitting);
    }
    return timing.isOver(sitting.definition(), interview.pages().get(number).page(), now, SOON)
        ? onward(sitting, interview, number)
        : keep(sitting, number);
  }

  /** Leaves a page whose time is over, whatever is missing on it. */
  private Response onward(Sitting sitting, Interview interview, int number) {
    OptionalInt next = Walk.through(interview).after(number);
    return next.isPresent() ? keep(sitting, next.getAsInt()) : late(sitting);
  }

  /** Finishes with what was answered in time. */
  private Response late(Sitting sitting) {
    try {
      String key = answering.finishInTime(sitting) ? "form.late" : "form.late.none";
      return farewell.say(200, sitting.texts(), sitting.company().look(), key, sitting.visitor());
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
  }

  private Response complete(Sitting sitting, Interview interview) {
    List<AnswerProblem> problems = interview.check(true);
    boolean leftEarly = sitting.definition().hasTimedPages();
    if (!problems.isEmpty() && !leftEarly) {
      int page = Walk.through(interview).of(problems.get(0).question());
      return form.show(sitting, page, Remark.wrong(problems));
    }
    try {
      if (leftEarly) {
        answering.finishInTime(sitting);
      } else {
        answering.finish(sitting, interview);
      }
    } catch (Problem refused) {
      return answeredMeanwhile(sitting, refused);
    }
    return farewell.thanks(sitting, interview);
  }

  /** Another tab or device was quicker. */
  private Response answeredMeanwhile(Sitting sitting, Problem refused) {
    if (refused.status() != 409) {
      throw refused;
    }
    return farewell.say(
        200, sitting.texts(), sitting.company().look(), "form.answered", sitting.visitor());
  }

  private static int number(@org.jspecify.annotations.Nullable String field, int pages) {
    if (field == null || !field.matches("\\d{1,4}") || Integer.parseInt(field) >= pages) {
      throw Problem.malformed("The form is incomplete. Open the link again.");
    }
    return Integer.parseInt(field);
  }
}
